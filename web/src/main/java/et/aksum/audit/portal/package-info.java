/** The audit trail as people read and verify it. Shows, never writes. */
@NullMarked
package et.aksum.audit.portal;

import org.jspecify.annotations.NullMarked;
