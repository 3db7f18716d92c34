/** The interceptor that looks an idempotency key up, runs the work once and keeps its answer. */
@NullMarked
package et.aksum.messaging.adapter;

import org.jspecify.annotations.NullMarked;
