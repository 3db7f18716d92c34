/** Numbers without gaps and decisions that happen once, under concurrency. */
@NullMarked
package et.aksum.integration.procurement;

import org.jspecify.annotations.NullMarked;
