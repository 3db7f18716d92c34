package et.aksum.schema.sql.token;

/** What a token is to the grammar. */
public enum TokenKind {
    /** An unquoted name or key word; its text is folded to lower case. */
    WORD,
    /** A name in double quotes; its text is without them. */
    QUOTED,
    /** A constant in single or dollar quotes, of whatever prefix; its text is the value. */
    STRING,
    NUMBER,
    /** {@code $1}. */
    PARAMETER,
    OPERATOR,
    /** Parentheses, brackets, comma, semicolon, dot, colon, {@code ::}, {@code :=}, {@code ..}. */
    MARK,
    /** A quote or comment that never ends, or a character that PostgreSQL refuses. */
    BROKEN
}
