/**
 * The inbox of approvals, one's own requests, one request, and delegations.
 *
 * <p>Tables: none. The rule: a page shows and asks, one call for each action; what is refused for one row does not stop the next.
 */
@NullMarked
package et.aksum.approval.portal;

import org.jspecify.annotations.NullMarked;
