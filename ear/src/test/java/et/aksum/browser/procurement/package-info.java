/** The life of an order and of an import, by two people in two browsers. */
@NullMarked
package et.aksum.browser.procurement;

import org.jspecify.annotations.NullMarked;
