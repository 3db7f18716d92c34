/** Requests for decisions over HTTP, from outside. */
@NullMarked
package et.aksum.api.approval;

import org.jspecify.annotations.NullMarked;
