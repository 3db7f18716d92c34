/** The page of letters. Translates; decides nothing. */
@NullMarked
package et.aksum.messaging.portal;

import org.jspecify.annotations.NullMarked;
