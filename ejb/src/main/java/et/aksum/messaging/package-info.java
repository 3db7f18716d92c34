/**
 * What must happen once though it is asked for twice: idempotency keys, kept in the transaction of the work itself.
 *
 * <p>Publishes and observes nothing. Tables: messaging.idempotency_key. A key answers with its first result, for its first request only.
 */
@NullMarked
package et.aksum.messaging;

import org.jspecify.annotations.NullMarked;
