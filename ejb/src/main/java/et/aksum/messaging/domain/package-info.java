/**
 * What a letter says and where it waits.
 *
 * <p>Tables: messaging.letter. A letter's text is sealed while it waits and gone when it has left.
 */
@NullMarked
package et.aksum.messaging.domain;

import org.jspecify.annotations.NullMarked;
