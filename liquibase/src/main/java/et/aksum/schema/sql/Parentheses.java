package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finding one's way among parentheses and brackets. */
public final class Parentheses {
    private Parentheses() {}

    /** Index of the token that closes the one at an index; the last index when none does. */
    public static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += step(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** The pieces between tokens that match and are in no parentheses. */
    public static List<List<Token>> split(List<Token> tokens, Predicate<Token> at) {
        List<List<Token>> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += step(tokens.get(i));
            if (depth == 0 && at.test(tokens.get(i))) {
                pieces.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        pieces.add(tokens.subList(start, tokens.size()));
        return pieces;
    }

    /** Index of the first matching token outside parentheses, from an index on; -1 when there is none. */
    public static int find(List<Token> tokens, int from, Predicate<Token> wanted) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (depth == 0 && wanted.test(tokens.get(i))) {
                return i;
            }
            depth += step(tokens.get(i));
        }
        return -1;
    }

    private static int step(Token token) {
        if (token.isMark("(") || token.isMark("[")) {
            return 1;
        }
        return token.isMark(")") || token.isMark("]") ? -1 : 0;
    }
}
