/**
 * What every page of the portal shares: words and numbers as people read them, the looks of states, the map, charts,
 * where one is and who one is, and how refusals become messages.
 *
 * <p>Owns no table and takes no decision. Pages translate; the use case behind each action decides.
 */
@NullMarked
package et.aksum.platform.portal;

import org.jspecify.annotations.NullMarked;
