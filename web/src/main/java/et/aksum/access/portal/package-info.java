/** What each person may do, in the portal: roles with what a change would do, requests, findings, rounds of confirmation. */
@NullMarked
package et.aksum.access.portal;

import org.jspecify.annotations.NullMarked;
