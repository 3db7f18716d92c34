package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.SourceMap;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks along the tokens of a statement. */
final class TokenReader {
    private static final int STOP = -1;

    private final List<Token> tokens;
    private final SourceMap map;
    private int at;

    TokenReader(List<Token> tokens, SourceMap map) {
        this.tokens = tokens;
        this.map = map;
    }

    SourceMap map() {
        return map;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The coming token; at the end, an empty one. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        if (at + ahead < tokens.size()) {
            return tokens.get(at + ahead);
        }
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        return new Token(TokenKind.MARK, "", Math.max(0, end - 1), end, STOP);
    }

    Token take() {
        if (atEnd()) {
            throw new NotUnderstood("the statement ends too early", peek());
        }
        return tokens.get(at++);
    }

    /** Whether these words come next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean seesMark(String mark) {
        return peek().isMark(mark);
    }

    boolean accept(String... words) {
        if (!sees(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    boolean acceptMark(String mark) {
        if (!seesMark(mark)) {
            return false;
        }
        at++;
        return true;
    }

    /** The first of these words that comes next, taken; null when none does. */
    @Nullable
    String acceptAny(String... words) {
        for (String word : words) {
            if (accept(word)) {
                return word;
            }
        }
        return null;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw new NotUnderstood("expected " + String.join(" ", words).toUpperCase(Locale.ROOT), peek());
        }
    }

    void expectMark(String mark) {
        if (!acceptMark(mark)) {
            throw new NotUnderstood("expected " + mark, peek());
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw new NotUnderstood("nothing more was expected here", peek());
        }
    }

    /** IF EXISTS. */
    boolean ifExists() {
        return accept("if", "exists");
    }

    boolean ifNotExists() {
        return accept("if", "not", "exists");
    }

    String name() {
        if (seesMark(":") && (peek(1).isName() || peek(1).isString())) {
            take();
            return ":" + take().text();
        }
        Token token = peek();
        if (!token.isName()) {
            throw new NotUnderstood("expected a name", token);
        }
        return take().text();
    }

    QualifiedName qualifiedName() {
        String last = name();
        String before = null;
        while (acceptMark(".")) {
            before = last;
            last = name();
        }
        return new QualifiedName(before, last);
    }

    List<QualifiedName> qualifiedNames() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(qualifiedName());
        } while (acceptMark(","));
        return names;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (acceptMark(","));
        return names;
    }

    /** Names in parentheses. */
    List<String> nameList() {
        expectMark("(");
        List<String> names = names();
        expectMark(")");
        return names;
    }

    String string() {
        if (!peek().isString()) {
            throw new NotUnderstood("expected a constant in quotes", peek());
        }
        return take().text();
    }

    /** What stands in the parentheses that come next, taken with them. */
    List<Token> inParentheses() {
        if (!seesMark("(")) {
            throw new NotUnderstood("expected (", peek());
        }
        int close = Parentheses.closing(tokens, at);
        if (!tokens.get(close).isMark(")")) {
            throw new NotUnderstood("a parenthesis is not closed", peek());
        }
        List<Token> inside = tokens.subList(at + 1, close);
        at = close + 1;
        return inside;
    }

    Expression expressionInParentheses() {
        return new Expression(inParentheses());
    }

    /** Everything up to a token outside parentheses that matches, or to the end. */
    List<Token> until(Predicate<Token> stop) {
        int end = Parentheses.find(tokens, at, stop);
        List<Token> taken = tokens.subList(at, end < 0 ? tokens.size() : end);
        at = end < 0 ? tokens.size() : end;
        return taken;
    }

    /** Whether a token that matches comes, outside parentheses. */
    boolean comesLater(Predicate<Token> wanted) {
        return Parentheses.find(tokens, at, wanted) >= 0;
    }

    List<Token> rest() {
        return until(token -> false);
    }

    /** What is left, in words, without taking it. */
    String restInWords() {
        return AlterTableReader.words(tokens.subList(at, tokens.size()));
    }

    /** A reader of some of this one's tokens. */
    TokenReader of(List<Token> part) {
        return new TokenReader(part, map);
    }
}
