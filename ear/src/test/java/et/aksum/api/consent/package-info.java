/** Consent from outside, over the API. */
@NullMarked
package et.aksum.api.consent;

import org.jspecify.annotations.NullMarked;
