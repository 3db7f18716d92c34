/**
 * Migrations without this program: one SQL script for psql that goes from one revision to another, or back, for a database administrator to review.
 *
 * <p>Tables: schema.databasechangelog, in which the script writes the rows that a migration would write. The one rule: a script refuses every
 * database that is not exactly where it begins.
 */
@NullMarked
package et.aksum.schema.plan.script;

import org.jspecify.annotations.NullMarked;
