/** The page of the catalogue: what the organisation deals in. */
@NullMarked
package et.aksum.catalogue.portal;

import org.jspecify.annotations.NullMarked;
