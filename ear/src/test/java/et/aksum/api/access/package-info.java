/** Roles, conditions and explanations over HTTP. */
@NullMarked
package et.aksum.api.access;

import org.jspecify.annotations.NullMarked;
