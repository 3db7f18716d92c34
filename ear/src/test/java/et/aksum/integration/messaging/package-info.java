/** Sending twice makes one, in one transaction. */
@NullMarked
package et.aksum.integration.messaging;

import org.jspecify.annotations.NullMarked;
