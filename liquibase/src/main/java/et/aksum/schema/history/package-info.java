/**
 * What this build expects (the changeSets of its changelogs, in order) and what a database has seen.
 *
 * <p>Tables: schema.databasechangelog, read only. The one rule: a changeSet is known by id, author and path together.
 */
@NullMarked
package et.aksum.schema.history;

import org.jspecify.annotations.NullMarked;
