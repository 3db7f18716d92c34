/**
 * Figures over the other contexts, read only; owns no table.
 *
 * <p>Every figure is a sum over rows the caller could list one by one; amounts are never added across currencies.
 */
@NullMarked
package et.aksum.reporting;

import org.jspecify.annotations.NullMarked;
