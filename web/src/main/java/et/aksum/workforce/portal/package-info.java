/**
 * Employees, units and holidays in the portal.
 *
 * <p>Tables: none. The rule: a page keeps what was typed and makes one call for each action.
 */
@NullMarked
package et.aksum.workforce.portal;

import org.jspecify.annotations.NullMarked;
