/** The audit trail over the API, and what it says after somebody tampered with it. */
@NullMarked
package et.aksum.api.audit;

import org.jspecify.annotations.NullMarked;
