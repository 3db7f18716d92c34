package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;

/** A call of a function and its arguments. */
public record FunctionCall(QualifiedName name, Token at, List<Expression> arguments) {

    static FunctionCall at(List<Token> tokens, int name) {
        boolean qualified = name >= 2
                && tokens.get(name - 1).isMark(".")
                && tokens.get(name - 2).isName();
        int close = Parentheses.closing(tokens, name + 1);
        List<Token> inside = tokens.subList(name + 2, Math.max(name + 2, close));
        List<Expression> arguments = inside.isEmpty()
                ? List.of()
                : Parentheses.split(inside, token -> token.isMark(",")).stream()
                        .map(Expression::new)
                        .toList();
        String called = tokens.get(name).text();
        return new FunctionCall(
                qualified ? new QualifiedName(tokens.get(name - 2).text(), called) : QualifiedName.of(called),
                tokens.get(qualified ? name - 2 : name),
                arguments);
    }
}
