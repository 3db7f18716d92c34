package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expression as its tokens: enough to ask what it mentions and calls. {@link Condition} asks what it demands. */
public record Expression(List<Token> tokens) {

    public Expression {
        tokens = List.copyOf(tokens);
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The name, when the expression is nothing else. */
    public @Nullable String asName() {
        Expression bare = unwrapped();
        return bare.tokens.size() == 1 && bare.tokens.get(0).isName()
                ? bare.tokens.get(0).text()
                : null;
    }

    /** The text, when the expression is a constant, perhaps cast. */
    public Optional<String> asText() {
        Expression bare = unwrapped();
        boolean plain = !bare.isEmpty()
                && bare.tokens.get(0).isString()
                && (bare.tokens.size() == 1 || bare.tokens.get(1).isMark("::"));
        return plain ? Optional.of(bare.tokens.get(0).text()) : Optional.empty();
    }

    /** Whether a column or table of this name occurs. */
    public boolean mentions(String name) {
        return tokens.stream().anyMatch(token -> token.isName() && token.text().equals(name));
    }

    public boolean calls(String function) {
        return calls().stream().anyMatch(called -> called.name().name().equals(function));
    }

    /** Functions that are called, with their places, outermost first where they are nested. */
    public List<FunctionCall> calls() {
        List<FunctionCall> found = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isMark("(")
                    && tokens.get(i - 1).isName()
                    && !SqlWords.takesParentheses(tokens.get(i - 1))
                    && !(i > 1 && isBeforeType(tokens.get(i - 2)))) {
                found.add(FunctionCall.at(tokens, i - 1));
            }
        }
        return found;
    }

    /** After a cast stands a type, whose parentheses hold its length. */
    private static boolean isBeforeType(Token token) {
        return token.isMark("::") || token.is("as");
    }

    /** Without parentheses that enclose all of it. */
    public Expression unwrapped() {
        List<Token> inner = tokens;
        while (inner.size() > 1 && inner.get(0).isMark("(") && Parentheses.closing(inner, 0) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return new Expression(inner);
    }

    /** The same but for white space, comments, letter case of names and enclosing parentheses. */
    public boolean means(Expression other) {
        return unwrapped().toString().equals(other.unwrapped().toString());
    }

    @Override
    public String toString() {
        return tokens.stream()
                .map(token -> token.isString() ? "'" + token.text() + "'" : token.text())
                .collect(Collectors.joining(" "));
    }
}
