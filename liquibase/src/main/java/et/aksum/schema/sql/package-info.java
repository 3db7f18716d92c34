/**
 * Statements of PostgreSQL as data: what is created, altered, dropped, granted and written.
 *
 * <p>{@code token} cuts scripts, {@code read} turns the pieces into the records of this package. The one rule: a statement that cannot be read
 * becomes {@link et.aksum.schema.sql.Unreadable}, with its place and the reason; it is never left out.
 */
@NullMarked
package et.aksum.schema.sql;

import org.jspecify.annotations.NullMarked;
