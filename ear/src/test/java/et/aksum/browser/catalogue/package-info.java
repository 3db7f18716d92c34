/** The page of the catalogue. */
@NullMarked
package et.aksum.browser.catalogue;

import org.jspecify.annotations.NullMarked;
