/**
 * The inside of the catalogue: the item and how it is found.
 *
 * <p>Tables: item. An item that was ever bought is retired, never deleted.
 */
@NullMarked
package et.aksum.catalogue.domain;

import org.jspecify.annotations.NullMarked;
