/**
 * Pages about people: signing in, the first set-up, invitations, colleagues with their roles and limits, one's own account.
 *
 * <p>Secrets are shown once, on the page that made them, and never kept in an address.
 */
@NullMarked
package et.aksum.identity.portal;

import org.jspecify.annotations.NullMarked;
