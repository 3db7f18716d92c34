/** Pages about clients, in a browser. */
@NullMarked
package et.aksum.browser.clients;

import org.jspecify.annotations.NullMarked;
