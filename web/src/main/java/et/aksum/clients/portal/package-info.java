/** Pages about clients, and those on which strangers register. */
@NullMarked
package et.aksum.clients.portal;

import org.jspecify.annotations.NullMarked;
