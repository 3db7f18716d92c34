/** The portal as people see it, in Chromium: page objects, accessibility, no script the policy did not allow. */
@NullMarked
package et.aksum.browser;

import org.jspecify.annotations.NullMarked;
