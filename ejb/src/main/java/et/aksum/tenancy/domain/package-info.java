/** How often an organisation and its people may ask. */
@NullMarked
package et.aksum.tenancy.domain;

import org.jspecify.annotations.NullMarked;
