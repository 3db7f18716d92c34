/** The pages of consent, in the browser. */
@NullMarked
package et.aksum.browser.consent;

import org.jspecify.annotations.NullMarked;
