/** The few words every context speaks: money, places on earth, refusals, permissions. Depends on nobody. */
@NullMarked
package et.aksum.shared;

import org.jspecify.annotations.NullMarked;
