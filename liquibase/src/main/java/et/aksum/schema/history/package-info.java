/**
 * What the changelogs say ({@link et.aksum.schema.history.Changelog}: every changeSet with its place and statements), what this build expects of a
 * database, and what a database has seen.
 *
 * <p>Tables: schema.databasechangelog, read only. The one rule: a changeSet is known by id, author and path together.
 */
@NullMarked
package et.aksum.schema.history;

import org.jspecify.annotations.NullMarked;
