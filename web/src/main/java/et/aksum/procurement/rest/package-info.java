/**
 * Suppliers, purchase orders with their milestones, and imports over HTTP: {@code /procurement}.
 *
 * <p>Tables: none. The rule: a resource translates and decides nothing; the use case it calls guards itself.
 */
@NullMarked
package et.aksum.procurement.rest;

import org.jspecify.annotations.NullMarked;
