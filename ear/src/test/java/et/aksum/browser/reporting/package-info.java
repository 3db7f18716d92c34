/** Every page at every width in both themes: no serious finding of axe-core. */
@NullMarked
package et.aksum.browser.reporting;

import org.jspecify.annotations.NullMarked;
