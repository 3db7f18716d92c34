package et.aksum.schema.history.ledger;

import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.List;
import java.util.Set;

/** A statement in canonical form, with the program in a function or DO block read as tokens too: its layout does not count either. */
record Bodies(List<Token> statement) {
    private static final Set<String> READABLE = Set.of("plpgsql", "sql");

    void describe(StringBuilder canonical) {
        boolean programs = isProgram() && READABLE.contains(language());
        for (int i = 0; i < statement.size(); i++) {
            Token token = statement.get(i);
            if (programs && token.isString() && startsBody(i)) {
                canonical.append("{ ");
                Lexer.tokens(token.text()).forEach(inner -> append(canonical, inner));
                canonical.append("} ");
            } else {
                append(canonical, token);
            }
        }
    }

    private static void append(StringBuilder canonical, Token token) {
        SemanticHash.append(canonical, letter(token.kind()), token.text());
    }

    /** Letters of their own, so that renaming or reordering an enum never changes a hash. */
    private static char letter(TokenKind kind) {
        return switch (kind) {
            case WORD -> 'w';
            case QUOTED -> 'q';
            case STRING -> 's';
            case NUMBER -> 'n';
            case PARAMETER -> 'p';
            case OPERATOR -> 'o';
            case MARK -> 'm';
            case BROKEN -> 'b';
        };
    }

    private boolean isProgram() {
        return statement.get(0).is("do")
                || statement.get(0).is("create")
                        && statement.stream().limit(4).anyMatch(token -> token.is("function") || token.is("procedure"));
    }

    /** After AS, or anywhere in DO but after LANGUAGE. */
    private boolean startsBody(int at) {
        return at > 0
                && (statement.get(at - 1).is("as")
                        || statement.get(0).is("do") && !statement.get(at - 1).is("language"));
    }

    private String language() {
        for (int i = 0; i + 1 < statement.size(); i++) {
            if (statement.get(i).is("language")) {
                return statement.get(i + 1).text();
            }
        }
        return statement.get(0).is("do") ? "plpgsql" : "";
    }
}
