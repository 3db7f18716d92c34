package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Policy;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Tenancy;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the expressions of a policy let through. */
record Predicate(Policy policy, Table table) {

    /** Whether every row passes USING or WITH CHECK. */
    boolean isOpen() {
        return expressions().anyMatch(this::isAlwaysTrue) || insertsUnchecked();
    }

    boolean insertsUnchecked() {
        return policy.command().equals("insert") && policy.check() == null;
    }

    /** Whether rows may be written that may not be read. */
    boolean checksLessThanItShows() {
        Expression using = policy.using();
        Expression check = policy.check();
        if (using == null || check == null || using.means(check)) {
            return false;
        }
        Set<String> shown = demands(using);
        return shown.isEmpty() || !demands(check).containsAll(shown);
    }

    /** Whether every expression demands the organisation of the transaction. */
    boolean demandsTenant() {
        String column = Tenancy.columnOf(table.name());
        return expressions()
                .allMatch(expression -> Condition.of(expression).requires(term -> comparesTenant(term, column)));
    }

    Stream<Expression> expressions() {
        return Stream.of(Optional.ofNullable(policy.using()), Optional.ofNullable(policy.check()))
                .flatMap(Optional::stream);
    }

    private boolean isAlwaysTrue(Expression expression) {
        return Condition.of(expression).isAlwaysTrue() || saysOnlyNotNull(expression);
    }

    private boolean saysOnlyNotNull(Expression expression) {
        return table.columns().stream()
                .filter(column -> column.notNull())
                .anyMatch(column -> expression.unwrapped().toString().equals(column.name() + " is not null"));
    }

    static Set<String> demands(Expression expression) {
        return Condition.of(expression).demands().stream()
                .map(term -> term.unwrapped().toString())
                .collect(Collectors.toSet());
    }

    private static boolean comparesTenant(Expression term, String column) {
        List<Token> tokens = term.unwrapped().tokens();
        int operator = Parentheses.find(tokens, 0, token -> token.isOperator("=") || token.is("in"));
        if (operator <= 0) {
            return false;
        }
        Expression left = new Expression(tokens.subList(0, operator)).unwrapped();
        Expression right = new Expression(tokens.subList(operator + 1, tokens.size())).unwrapped();
        boolean forward = isColumn(left, column) && isTenantOfTransaction(right, column);
        boolean backward = isColumn(right, column) && isTenantOfTransaction(left, column);
        return forward || backward && tokens.get(operator).isOperator("=");
    }

    private static boolean isColumn(Expression side, String column) {
        List<Token> t = side.tokens();
        boolean qualified = t.size() >= 3 && t.get(1).isMark(".");
        int name = qualified ? 2 : 0;
        boolean cast = t.size() == name + 3 && t.get(name + 1).isMark("::");
        return (t.size() == name + 1 || cast)
                && t.get(name).isName()
                && t.get(name).text().equals(column);
    }

    private static boolean isTenantOfTransaction(Expression side, String column) {
        return !side.mentions(column) && !side.calls().isEmpty() && !side.mentions("from");
    }

    /** A setting that fails when it is missing, or is the empty string after SET LOCAL has ended. */
    boolean readsSettingRaw() {
        return expressions().anyMatch(expression -> expression.calls().stream()
                .filter(call -> call.name().name().equals("current_setting"))
                .anyMatch(call -> !toleratesMissing(call) || !isInNullif(expression, call)));
    }

    private static boolean toleratesMissing(FunctionCall call) {
        return call.arguments().size() == 2 && call.arguments().get(1).mentions("true");
    }

    private static boolean isInNullif(Expression expression, FunctionCall setting) {
        return expression.calls().stream()
                .filter(call -> call.name().name().equals("nullif"))
                .flatMap(call -> call.arguments().stream())
                .flatMap(argument -> argument.calls().stream())
                .anyMatch(inner -> Objects.equals(inner.at(), setting.at()));
    }
}
