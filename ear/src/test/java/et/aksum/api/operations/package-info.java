/** Health as a load balancer sees it. */
@NullMarked
package et.aksum.api.operations;

import org.jspecify.annotations.NullMarked;
