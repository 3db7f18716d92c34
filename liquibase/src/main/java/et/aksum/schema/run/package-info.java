/**
 * Running migrations: the session they run in, the lock they run under, how patient they are, what they leave behind when
 * they are cut short, and Liquibase with its own lock table, its output and its analytics off.
 *
 * <p>The one rule: a lock that outlives its holder is no lock. Everything here hangs on the database session and ends with it.
 */
@NullMarked
package et.aksum.schema.run;

import org.jspecify.annotations.NullMarked;
