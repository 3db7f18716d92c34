package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Tenancy;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** TN06: keys that reach over organisations. */
final class TenantKeyRules {
    private TenantKeyRules() {}

    static void register(RuleBook book) {
        book.afterRelease("TN06", TenantKeyRules::check);
    }

    private static void check(Ending end) {
        for (Table table : end.touchedTables()) {
            if (Tenancy.isTenants(table)) {
                table.constraints().stream()
                        .filter(constraint -> end.isNew(constraint.definition()))
                        .forEach(constraint -> constraint(table, constraint, end));
                end.model().indexesOf(table.name()).stream()
                        .filter(index -> index.definition().unique() && end.isNew(index.definition()))
                        .forEach(index -> index(table, index, end));
            }
        }
    }

    private static void constraint(Table table, Constraint constraint, Ending end) {
        boolean key = constraint.definition().isKey() && !constraint.columns().isEmpty();
        if (key && !constraint.columns().contains(Tenancy.COLUMN)) {
            end.reportDefinition(
                    constraint.definition(),
                    "The key " + constraint.columns() + " of " + table.name() + " is unique over all organisations.");
        } else if (constraint.kind() == ConstraintKind.FOREIGN_KEY && !staysWithTenant(table, constraint, end)) {
            end.reportDefinition(
                    constraint.definition(),
                    "The foreign key " + constraint.columns() + " of " + table.name()
                            + " can find rows of another organisation.");
        }
    }

    private static boolean staysWithTenant(Table table, Constraint key, Ending end) {
        QualifiedName references = key.definition().references();
        if (references == null || Tenancy.isRoot(references)) {
            return true;
        }
        Optional<Table> target = end.model().table(references);
        int at = key.columns().indexOf(Tenancy.COLUMN);
        if (target.filter(Table::isComplete).isEmpty()) {
            return at >= 0 || !holdsIds(table, key);
        }
        if (!Tenancy.isTenants(target.get())) {
            return true;
        }
        List<String> named = key.definition().referenced();
        List<String> referenced = named.isEmpty()
                ? target.get().primaryKey().map(Constraint::columns).orElse(key.columns())
                : named;
        return at >= 0 && at < referenced.size() && referenced.get(at).equals(Tenancy.COLUMN);
    }

    /** Reference rows have codes, rows of organisations have ids: that tells which an unknown table is likely to hold. */
    private static boolean holdsIds(Table table, Constraint key) {
        return key.columns().stream()
                .flatMap(column -> table.column(column).stream())
                .map(Column::type)
                .anyMatch(type -> type != null && type.isAny("uuid", "bigint", "integer"));
    }

    private static void index(Table table, Index index, Ending end) {
        boolean scoped = index.definition().keys().stream().anyMatch(key -> Tenancy.COLUMN.equals(key.column()));
        if (!scoped) {
            end.reportDefinition(
                    index.definition(), "The index " + index.name() + " is unique over all organisations.");
        }
    }
}
