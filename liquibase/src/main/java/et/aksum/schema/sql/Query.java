package et.aksum.schema.sql;

import et.aksum.schema.sql.token.Token;
import java.util.List;

/** {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code CALL}, {@code PERFORM}. */
public record Query(List<Token> tokens) implements Statement {
    public Expression expression() {
        return new Expression(tokens);
    }
}
