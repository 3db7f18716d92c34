/** The inbox of approvals in a browser. */
@NullMarked
package et.aksum.browser.approval;

import org.jspecify.annotations.NullMarked;
