/** What management tools see of the running server. */
@NullMarked
package et.aksum.integration.operations;

import org.jspecify.annotations.NullMarked;
