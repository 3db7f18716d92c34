/**
 * What drives procurement from outside a request: the worker that carries imports on, also after a crash.
 *
 * <p>Tables: import_run, import_chunk, import_row through the use cases. Holds no rule.
 */
@NullMarked
package et.aksum.procurement.adapter;

import org.jspecify.annotations.NullMarked;
