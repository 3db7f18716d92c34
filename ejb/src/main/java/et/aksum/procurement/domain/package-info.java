/**
 * The rules of buying: orders and milestones that defend themselves, and what a row of history means.
 *
 * <p>Tables: all of procurement. An order's total is always the sum of its lines.
 */
@NullMarked
package et.aksum.procurement.domain;

import org.jspecify.annotations.NullMarked;
