package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import java.util.Optional;

/** BC03: NOT NULL, defaults and constraints that go, when nothing else guarantees the same. */
final class GuaranteeRules {
    private GuaranteeRules() {}

    static void register(RuleBook book) {
        book.on(AlterRelation.class, "BC03", GuaranteeRules::altered);
        book.on(DropObjects.class, "BC03", GuaranteeRules::uniqueIndex);
    }

    private static void altered(AlterRelation alter, Moment at) {
        if (alter.isTable() && at.isOld(alter.name())) {
            alter.actions().forEach(action -> action(action, alter.name(), at));
        }
    }

    private static void action(AlterAction action, QualifiedName table, Moment at) {
        if (action instanceof AlterAction.DropNotNull drop && at.model().isOldColumn(table, drop.column())) {
            at.report(table, "NOT NULL of " + table + "." + drop.column() + " is dropped.");
        } else if (action instanceof AlterAction.DropDefault drop && hadDefault(table, drop.column(), at)) {
            at.report(table, "The default of " + table + "." + drop.column() + " is dropped.");
        } else if (action instanceof AlterAction.SetDefault set
                && isNull(set.value())
                && hadDefault(table, set.column(), at)) {
            at.report(table, "The default of " + table + "." + set.column() + " becomes null.");
        } else if (action instanceof AlterAction.DropConstraint drop && isMissed(table, drop.constraint(), at)) {
            at.report(table, "The constraint " + drop.constraint() + " of " + table + " is dropped.");
        } else if (action instanceof AlterAction.OtherAction other
                && other.words().startsWith("alter column drop identity")) {
            at.report(table, "An identity of " + table + " is dropped.");
        }
    }

    private static boolean isNull(Expression value) {
        return value.tokens().size() == 1 && value.tokens().get(0).is("null");
    }

    private static boolean hadDefault(QualifiedName table, String column, Moment at) {
        Optional<Table> known = at.table(table).filter(Table::isComplete);
        return at.model().isOldColumn(table, column)
                && known.map(found ->
                                found.column(column).map(Column::fillsItself).orElse(false))
                        .orElse(true);
    }

    private static boolean isMissed(QualifiedName name, String constraint, Moment at) {
        Optional<Table> table = at.table(name);
        Optional<Constraint> known = table.flatMap(found -> found.constraint(constraint));
        if (table.isEmpty() || known.isEmpty()) {
            return true;
        }
        return known.get().born().release() < at.model().now().release()
                && !repeats(known.get(), table.get())
                && table.get().columns().stream()
                        .noneMatch(column -> column.notNull() && known.get().provesNotNull(column.name()));
    }

    private static boolean repeats(Constraint dropped, Table table) {
        return dropped.kind() != ConstraintKind.CHECK
                && table.constraints().stream()
                        .anyMatch(other -> other != dropped
                                && other.kind() == dropped.kind()
                                && other.columns().equals(dropped.columns()));
    }

    private static void uniqueIndex(DropObjects drop, Moment at) {
        if (!drop.kind().equals("index")) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            at.model()
                    .index(name)
                    .filter(index -> index.definition().unique() && at.isOld(index.table()))
                    .filter(index -> index.born().release() < at.model().now().release())
                    .filter(index ->
                            at.model().indexesOf(index.table()).stream().noneMatch(other -> isSame(other, index)))
                    .ifPresent(index -> at.report(index.table(), "The unique index " + name + " is dropped."));
        }
    }

    private static boolean isSame(Index other, Index index) {
        return other != index
                && other.definition().unique()
                && other.definition().keys().equals(index.definition().keys());
    }
}
