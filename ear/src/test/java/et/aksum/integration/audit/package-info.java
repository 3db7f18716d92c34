/** What cannot be audited does not happen. */
@NullMarked
package et.aksum.integration.audit;

import org.jspecify.annotations.NullMarked;
