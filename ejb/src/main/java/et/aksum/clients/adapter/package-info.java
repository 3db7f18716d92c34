/** What other contexts ask clients without knowing it. */
@NullMarked
package et.aksum.clients.adapter;

import org.jspecify.annotations.NullMarked;
