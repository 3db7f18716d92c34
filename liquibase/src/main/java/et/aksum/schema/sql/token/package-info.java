/**
 * PostgreSQL's text as tokens, and a script as the pieces between its semicolons.
 *
 * <p>The rules are those of PostgreSQL's own scanner and of psql: dollar quotes, nested comments, {@code E''} and {@code U&''}, bodies with
 * {@code BEGIN ATOMIC}, backslash commands and the data after {@code COPY … FROM STDIN}. The one rule: every character of a script belongs to
 * exactly one piece, or to the space between two; nothing is skipped because it was not understood.
 */
@NullMarked
package et.aksum.schema.sql.token;

import org.jspecify.annotations.NullMarked;
