/** Setting up the first organisation, signing in, with and without a mouse. */
@NullMarked
package et.aksum.browser.identity;

import org.jspecify.annotations.NullMarked;
