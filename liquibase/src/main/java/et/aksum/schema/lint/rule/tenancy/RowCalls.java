package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Calls in a policy that could be made once for the statement, and are made for each row because no SELECT wraps them. */
final class RowCalls {
    private static final Set<String> SCHEMAS = Set.of("tenancy", "auth", "app");

    private RowCalls() {}

    static List<String> in(Expression expression) {
        List<String> found = new ArrayList<>();
        for (FunctionCall call : expression.calls()) {
            if (isSteady(call) && !isWrapped(expression.tokens(), call.at())) {
                found.add(call.name() + "()");
            }
        }
        return found;
    }

    private static boolean isSteady(FunctionCall call) {
        String schema = call.name().schema();
        return call.name().name().equals("current_setting")
                || schema != null && SCHEMAS.contains(schema)
                || schema != null
                        && !schema.equals("pg_catalog")
                        && call.arguments().isEmpty();
    }

    private static boolean isWrapped(List<Token> tokens, Token call) {
        Deque<Boolean> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.equals(call)) {
                return open.contains(true);
            }
            if (token.isMark("(")) {
                open.push(i + 1 < tokens.size() && tokens.get(i + 1).is("select"));
            } else if (token.isMark(")") && !open.isEmpty()) {
                open.pop();
            }
        }
        return false;
    }
}
