/**
 * Runs Aksum ERP on one machine: an embedded PostgreSQL (or the operator's own), the provisioned server as a child
 * process, and one file that tells where everything is.
 *
 * <p>{@link Launcher} is the command line, {@link AksumServer} the same thing for tests. Everything worth keeping
 * (database, keys, passwords, timers) lives in one data directory, used by one launcher at a time; everything else is
 * made anew at each start. The one rule: stop the server before the database, and leave no process behind, not even
 * one of a launcher that was killed.
 */
@NullMarked
package et.aksum.launcher;

import org.jspecify.annotations.NullMarked;
