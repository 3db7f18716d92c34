/**
 * Pages about buying: the list of orders, one order with everything that happened to it, drafting, suppliers, and the
 * import of history. A page's filter stands in its address, so that what is seen can be sent to a colleague.
 */
@NullMarked
package et.aksum.procurement.portal;

import org.jspecify.annotations.NullMarked;
