/**
 * From tokens to statements, by recursive descent; {@link et.aksum.schema.sql.read.SqlReader} is the way in.
 *
 * <p>Definitions are read in full, queries only as far as rules ask about them. The one rule: a reader that meets what it does not expect gives
 * up with a reason, and the whole statement counts as unreadable.
 */
@NullMarked
package et.aksum.schema.sql.read;

import org.jspecify.annotations.NullMarked;
