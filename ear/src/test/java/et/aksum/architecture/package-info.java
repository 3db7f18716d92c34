/**
 * The rules of the house as tests: allow-lists with a reason each, run without a container.
 *
 * <p>Every rule is shown to be able to fail by the classes under {@code planted}, which break one rule each on
 * purpose and are never part of the product.
 */
@NullMarked
package et.aksum.architecture;

import org.jspecify.annotations.NullMarked;
