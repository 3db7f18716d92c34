/** One organisation never sees another, whatever cache, thread or lazy relation is involved. */
@NullMarked
package et.aksum.integration.tenancy;

import org.jspecify.annotations.NullMarked;
