package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;

/**
 * A statement that was not understood.
 *
 * @param reason what was expected, or what cannot begin a statement
 * @param at where reading ended
 */
public record Unreadable(String reason, Token at) implements Statement {}
