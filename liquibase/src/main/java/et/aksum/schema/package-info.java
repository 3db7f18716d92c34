/**
 * The schema engine: brings a database to the release this build expects or back to an earlier one, says whether it is there, and refuses a runtime
 * role that could step around row-level security.
 *
 * <p>Tables: schema.databasechangelog, written by Liquibase. Knows no other context. The one rule: whoever migrates holds the migration lock, and
 * whatever it believes about the history it has read after it got the lock.
 */
@NullMarked
package et.aksum.schema;

import org.jspecify.annotations.NullMarked;
