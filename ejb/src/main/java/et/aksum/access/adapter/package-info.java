/** The gate before every guarded use case, and what happens in other contexts that brings roles with it. */
@NullMarked
package et.aksum.access.adapter;

import org.jspecify.annotations.NullMarked;
