/**
 * How fast it is, beside the bare limit of the same machine in the same run: profile {@code bench}. Ours and the bare
 * limit alternate (ABBA), every figure is a median of at least five rounds, and nothing here fails because it was slow.
 */
@NullMarked
package et.aksum.bench;

import org.jspecify.annotations.NullMarked;
