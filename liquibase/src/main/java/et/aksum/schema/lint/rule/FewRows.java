package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.Table;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a statement changes a bounded number of rows: named by key, or a batch. */
public final class FewRows {
    private static final String TENANT = "org_id";

    private FewRows() {}

    /** @param where the condition of the statement; null when it has none */
    public static boolean touches(Step step, QualifiedName table, @Nullable Expression where, Moment at) {
        boolean limited =
                step.read().text().tokens().stream().anyMatch(token -> token.is("limit") || token.is("fetch"));
        boolean oneTransaction = step.isHidden() && step.inBlock();
        if (limited && !oneTransaction) {
            return true;
        }
        if (where == null) {
            return false;
        }
        Set<String> keys = keysOf(table, at);
        return Condition.of(where).demands().stream().anyMatch(demand -> namesKey(demand, keys));
    }

    private static Set<String> keysOf(QualifiedName name, Moment at) {
        Set<String> keys = new HashSet<>(Set.of("id"));
        at.table(name).stream()
                .map(Table::constraints)
                .flatMap(constraints -> constraints.stream())
                .filter(constraint -> constraint.definition().isKey())
                .forEach(constraint -> keys.addAll(constraint.columns()));
        at.model().indexesOf(name).stream()
                .filter(index -> index.definition().unique())
                .forEach(index -> keys.addAll(index.leadingColumns()));
        if (at.table(name).map(table -> !table.isComplete()).orElse(true)) {
            keys.addAll(Set.of("code", "number", "uuid", "key", "name", "email", "slug"));
        }
        keys.remove(TENANT);
        return keys;
    }

    /** {@code key = constant}, {@code key in (constants)}, {@code key between constants}. */
    private static boolean namesKey(Expression demand, Set<String> keys) {
        List<Token> t = demand.unwrapped().tokens();
        int name = t.size() > 2 && t.get(1).isMark(".") ? 2 : 0;
        if (t.size() < name + 3
                || !t.get(name).isName()
                || !keys.contains(t.get(name).text())) {
            return false;
        }
        Token operator = t.get(name + 1);
        boolean bounded = operator.isOperator("=") || operator.is("in") || operator.is("between");
        return bounded && t.subList(name + 2, t.size()).stream().allMatch(FewRows::isConstantPart);
    }

    private static boolean isConstantPart(Token token) {
        return token.isString()
                || token.kind() == TokenKind.NUMBER
                || token.isMark("(")
                || token.isMark(")")
                || token.isMark(",")
                || token.isMark("::")
                || token.is("and")
                || token.is("uuid")
                || token.is("bigint")
                || token.is("text")
                || token.is("date");
    }
}
