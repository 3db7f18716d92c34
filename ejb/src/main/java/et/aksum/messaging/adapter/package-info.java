/**
 * The interceptor that looks an idempotency key up, runs the work once and keeps its answer; and what carries letters to the mail server.
 * No transaction is open while a mail server is spoken to.
 */
@NullMarked
package et.aksum.messaging.adapter;

import org.jspecify.annotations.NullMarked;
