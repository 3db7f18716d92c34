package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.Set;

/** Key words of PostgreSQL that matter when names are told from grammar. */
public final class SqlWords {
    /** Words PostgreSQL refuses as names unless quoted. */
    private static final Set<String> RESERVED = Set.of(
            "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "both", "case", "cast",
            "check", "collate", "column", "constraint", "create", "current_catalog", "current_date", "current_role",
            "current_time", "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do",
            "else", "end", "except", "false", "fetch", "for", "foreign", "from", "grant", "group", "having", "in",
            "initially", "intersect", "into", "lateral", "leading", "limit", "localtime", "localtimestamp", "not",
            "null", "offset", "on", "only", "or", "order", "placing", "primary", "references", "returning", "select",
            "session_user", "some", "symmetric", "system_user", "table", "then", "to", "trailing", "true", "union",
            "unique", "user", "using", "variadic", "when", "where", "window", "with");
    /** Words that take parentheses without being called. */
    private static final Set<String> BEFORE_PARENTHESES = Set.of(
            "in", "values", "and", "or", "not", "select", "from", "where", "on", "using", "as", "any", "all", "some",
            "exists", "over", "filter", "within", "by", "then", "else", "when", "case", "between", "like", "ilike",
            "join", "lateral", "distinct", "union", "except", "intersect", "returning", "set", "is", "into", "array",
            "row", "rollup", "cube", "sets", "having", "limit", "offset", "with", "materialized", "check", "key",
            "interval", "varchar", "char", "character", "numeric", "decimal", "varying", "bit", "time", "timestamp",
            "default", "if", "elsif", "while", "return", "perform", "conflict", "to", "for", "end", "only");

    private SqlWords() {}

    public static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Whether a token can be a name without quotes. */
    public static boolean isName(Token token) {
        return token.kind() == TokenKind.QUOTED
                || token.kind() == TokenKind.WORD && !RESERVED.contains(token.text());
    }

    static boolean takesParentheses(Token token) {
        return token.kind() == TokenKind.WORD && BEFORE_PARENTHESES.contains(token.text());
    }
}
