/** The audit page and its verifier. */
@NullMarked
package et.aksum.browser.audit;

import org.jspecify.annotations.NullMarked;
