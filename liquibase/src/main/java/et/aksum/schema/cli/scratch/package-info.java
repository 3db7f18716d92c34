/**
 * A PostgreSQL for the moment, in which a history is replayed: started from programs that are on this machine already, empty, on loopback only, and
 * gone when it is closed.
 *
 * <p>The one rule: it is never anybody's database. Nothing is read from or written to an address that was configured for the application.
 */
@NullMarked
package et.aksum.schema.cli.scratch;

import org.jspecify.annotations.NullMarked;
