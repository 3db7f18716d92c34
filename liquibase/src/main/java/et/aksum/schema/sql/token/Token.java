package et.aksum.schema.sql.token;

/**
 * A token and its place.
 *
 * @param text what it means: folded for words, without quotes for names and constants
 * @param start offset of its first character in the script
 * @param end offset after its last character
 * @param content offset where the text of a constant stands unchanged in the script; -1 when it does not, because of escapes
 */
public record Token(TokenKind kind, String text, int start, int end, int content) {

    static Token of(TokenKind kind, String text, int start, int end) {
        return new Token(kind, text, start, end, -1);
    }

    /** A key word, or an unquoted name spelt like it. */
    public boolean is(String word) {
        return kind == TokenKind.WORD && text.equals(word);
    }

    public boolean isMark(String mark) {
        return kind == TokenKind.MARK && text.equals(mark);
    }

    public boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    /** Whether it can name something. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED;
    }

    public boolean isString() {
        return kind == TokenKind.STRING;
    }

    /** The same constant or word, wherever it stands. */
    public boolean means(Token other) {
        return kind == other.kind && text.equals(other.text);
    }
}
