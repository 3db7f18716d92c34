/** Second factors and permissions under parallel calls. */
@NullMarked
package et.aksum.integration.identity;

import org.jspecify.annotations.NullMarked;
