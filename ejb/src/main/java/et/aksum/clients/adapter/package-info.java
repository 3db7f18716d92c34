/** What makes use cases of clients run by the clock and by what others announce, and what other contexts ask clients without knowing it. */
@NullMarked
package et.aksum.clients.adapter;

import org.jspecify.annotations.NullMarked;
