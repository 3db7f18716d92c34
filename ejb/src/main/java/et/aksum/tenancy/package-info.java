/**
 * Binds every transaction to one organisation. The thread carries a {@link Caller}; at the start of each transaction the
 * caller's organisation and user are signed and handed to the database, whose row-level security shows nothing else.
 *
 * <p>Tables: tenancy.signing_key. One transaction, one organisation: a second one in the same transaction is refused.
 */
@NullMarked
package et.aksum.tenancy;

import org.jspecify.annotations.NullMarked;
