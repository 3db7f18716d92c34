/** Buying over the API: the main job, its refusals, and the import of the real history. */
@NullMarked
package et.aksum.api.procurement;

import org.jspecify.annotations.NullMarked;
