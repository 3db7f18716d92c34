/**
 * What must happen once though it is asked for twice: idempotency keys, kept in the transaction of the work itself. And what must leave
 * reliably: letters, queued in the transaction of the work and delivered after its commit, at least once.
 *
 * <p>Publishes and observes nothing of other contexts. Tables: messaging.idempotency_key, messaging.letter. A key answers with its first
 * result, for its first request only; an offer reaches nobody who has not agreed to it.
 */
@NullMarked
package et.aksum.messaging;

import org.jspecify.annotations.NullMarked;
