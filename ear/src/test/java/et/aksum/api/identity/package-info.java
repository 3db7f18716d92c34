/** Signing in and stepping up over the API, as a stranger sees it. */
@NullMarked
package et.aksum.api.identity;

import org.jspecify.annotations.NullMarked;
