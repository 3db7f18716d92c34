/** Employees in the portal, by keyboard and with everything a leaver hands over. */
@NullMarked
package et.aksum.browser.workforce;

import org.jspecify.annotations.NullMarked;
