/** Roles, requests and reviews in the portal. */
@NullMarked
package et.aksum.browser.access;

import org.jspecify.annotations.NullMarked;
