package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.token.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** MD02: foreign keys that no index starts with. */
final class ForeignKeyRules {
    private static final Set<String> METHODS = Set.of("btree", "hash");

    private ForeignKeyRules() {}

    static void register(RuleBook book) {
        book.afterRelease("MD02", ForeignKeyRules::notIndexed);
    }

    private static void notIndexed(Ending end) {
        for (Table table : end.touchedTables()) {
            if (!table.isTemporary() && table.partitionOf().isEmpty()) {
                table.constraints(ConstraintKind.FOREIGN_KEY).stream()
                        .filter(key -> end.isNew(key.definition()) && !isIndexed(key.columns(), table, end.model()))
                        .forEach(key -> end.reportDefinition(
                                key.definition(),
                                "No index of " + table.name() + " starts with " + key.columns()
                                        + " of the foreign key to "
                                        + key.definition().references() + "."));
            }
        }
    }

    private static boolean isIndexed(List<String> columns, Table table, SchemaModel model) {
        return table.constraints().stream()
                        .filter(constraint -> constraint.definition().isKey())
                        .map(Constraint::columns)
                        .anyMatch(key -> startsWith(key, columns))
                || model.indexesOf(table.name()).stream()
                        .filter(index -> METHODS.contains(index.definition().method()))
                        .filter(index -> coversAllButNulls(index, columns))
                        .anyMatch(index -> startsWith(index.leadingColumns(), columns));
    }

    private static boolean startsWith(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && new HashSet<>(index.subList(0, columns.size())).equals(new HashSet<>(columns));
    }

    private static boolean coversAllButNulls(Index index, List<String> columns) {
        Expression where = index.definition().where();
        if (where == null) {
            return true;
        }
        List<Expression> demands = Condition.of(where).demands();
        return !demands.isEmpty() && demands.stream().allMatch(demand -> isNotNull(demand, columns));
    }

    private static boolean isNotNull(Expression demand, List<String> columns) {
        List<Token> t = demand.unwrapped().tokens();
        return t.size() == 4
                && columns.contains(t.get(0).text())
                && t.get(2).is("not")
                && t.get(3).is("null");
    }
}
