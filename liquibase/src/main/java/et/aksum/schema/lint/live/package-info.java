/** Rules that only a running database can break: what it has been left with, and what it is growing towards. */
@NullMarked
package et.aksum.schema.lint.live;

import org.jspecify.annotations.NullMarked;
