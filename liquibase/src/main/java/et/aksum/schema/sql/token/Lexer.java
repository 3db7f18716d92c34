package et.aksum.schema.sql.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a script token by token, after the rules of PostgreSQL's scan.l. */
public final class Lexer {
    private static final String[] LONG_MARKS = {"::", ":=", ".."};
    private static final String MARKS = ",()[].;:";

    private final String text;
    private final List<Remark> remarks = new ArrayList<>();
    private int at;
    private boolean backslashesEscape;

    public Lexer(String text) {
        this.text = text;
    }

    /** All tokens of a text that is no psql script: a body, a fragment. */
    public static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> all = new ArrayList<>();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            all.add(token);
        }
        return all;
    }

    /** The next token; null at the end. */
    public @Nullable Token next() {
        Token broken = skipSpace();
        if (broken != null) {
            return broken;
        }
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        Quotes quotes = new Quotes(text, backslashesEscape);
        Token quoted = quotes.at(at);
        if (quoted != null) {
            return moveTo(quoted);
        }
        if (Characters.startsName(c)) {
            return word();
        }
        if (text.startsWith("${", at)) {
            return placeholder();
        }
        if (Characters.isDigit(c) || c == '.' && Characters.isDigit(charAt(at + 1))) {
            return moveTo(Numbers.at(text, at));
        }
        if (c == '$' && Characters.isDigit(charAt(at + 1))) {
            return parameter();
        }
        return Characters.isOperator(c) ? operator() : mark();
    }

    /** Comments passed so far; in the order of the script. */
    public List<Remark> remarks() {
        return remarks;
    }

    int offset() {
        return at;
    }

    void jump(int offset) {
        at = offset;
    }

    /** After {@code set standard_conforming_strings = off}. */
    void letBackslashesEscape(boolean escape) {
        backslashesEscape = escape;
    }

    private @Nullable Token skipSpace() {
        while (at < text.length()) {
            if (Characters.isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                int end = endOfLine(at);
                remarks.add(new Remark(text.substring(at + 2, end).strip(), at));
                at = end;
            } else if (text.startsWith("/*", at)) {
                int end = endOfNested(at);
                if (end < 0) {
                    return moveTo(Token.of(TokenKind.BROKEN, text.substring(at), at, text.length()));
                }
                remarks.add(new Remark(text.substring(at + 2, end - 2).strip(), at));
                at = end;
            } else {
                return null;
            }
        }
        return null;
    }

    private int endOfLine(int from) {
        int end = from;
        // To PostgreSQL a carriage return ends the line as well, alone or not.
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfNested(int from) {
        int depth = 0;
        for (int i = from; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                i++;
                if (--depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private Token word() {
        int end = at + 1;
        while (Characters.continuesName(charAt(end))) {
            end++;
        }
        return moveTo(Token.of(TokenKind.WORD, Characters.fold(text.substring(at, end)), at, end));
    }

    /** What a migration tool replaces before PostgreSQL sees it; we take it for a name. */
    private Token placeholder() {
        int close = text.indexOf('}', at);
        int end = close < 0 ? text.length() : close + 1;
        while (Characters.continuesName(charAt(end))) {
            end++;
        }
        return moveTo(Token.of(TokenKind.QUOTED, text.substring(at, end), at, end));
    }

    private Token parameter() {
        int end = at + 1;
        while (Characters.isDigit(charAt(end))) {
            end++;
        }
        return moveTo(Token.of(TokenKind.PARAMETER, text.substring(at, end), at, end));
    }

    private Token operator() {
        int end = at;
        while (Characters.isOperator(charAt(end)) && !text.startsWith("--", end) && !text.startsWith("/*", end)) {
            end++;
        }
        String operator = text.substring(at, end);
        while (operator.length() > 1
                && (operator.endsWith("+") || operator.endsWith("-"))
                && !Characters.keepsTrailingSign(operator)) {
            operator = operator.substring(0, operator.length() - 1);
        }
        return moveTo(Token.of(TokenKind.OPERATOR, operator, at, at + operator.length()));
    }

    private Token mark() {
        for (String mark : LONG_MARKS) {
            if (text.startsWith(mark, at)) {
                return moveTo(Token.of(TokenKind.MARK, mark, at, at + 2));
            }
        }
        String one = text.substring(at, at + 1);
        return moveTo(Token.of(MARKS.contains(one) ? TokenKind.MARK : TokenKind.BROKEN, one, at, at + 1));
    }

    private Token moveTo(Token token) {
        at = token.end();
        return token;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
