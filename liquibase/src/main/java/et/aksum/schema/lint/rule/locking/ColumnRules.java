package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.lint.rule.VolatileCalls;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.ColumnDefinition.Generation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** LK10 – LK12 and LK14: columns that make PostgreSQL scan or rewrite a table. */
final class ColumnRules {
    private ColumnRules() {}

    static void register(RuleBook book) {
        book.onAction(AlterAction.SetNotNull.class, "LK10", (set, alter, at) -> notNullScans(set.column(), alter, at));
        book.onAction(AlterAction.AddConstraint.class, "LK10", ColumnRules::constraintScans);
        book.onAction(AlterAction.AddColumn.class, "LK11", ColumnRules::requiredWithoutDefault);
        book.onAction(AlterAction.AddColumn.class, "LK12", ColumnRules::volatileDefault);
        book.onAction(AlterAction.AddColumn.class, "LK14", ColumnRules::valueForEachRow);
    }

    /** PostgreSQL 18 knows NOT NULL as a constraint with a name. */
    private static void constraintScans(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        TableConstraint constraint = add.constraint();
        if (constraint.kind() == ConstraintKind.NOT_NULL && !constraint.notValid()) {
            constraint.columns().forEach(column -> notNullScans(column, alter, at));
        }
    }

    private static void notNullScans(String column, AlterRelation alter, Moment at) {
        if (!at.isOld(alter.name())) {
            return;
        }
        Optional<Table> table = at.table(alter.name());
        boolean already = table.flatMap(known -> known.column(column))
                .filter(Column::notNull)
                .isPresent();
        boolean proved = table.stream()
                .flatMap(known -> known.constraints().stream())
                .anyMatch(constraint -> constraint.provesNotNull(column) && !isDropped(constraint, alter));
        if (!already && !proved && !hasHelperOfEarlierFile(column, alter, at)) {
            at.report(
                    alter.name(),
                    "SET NOT NULL on " + alter.name() + "." + column + " has no validated CHECK that proves it.");
        }
    }

    /** A constraint that an earlier, unknown file added, validated just before and dropped afterwards, was there to prove this. */
    private static boolean hasHelperOfEarlierFile(String column, AlterRelation alter, Moment at) {
        List<String> known = at.table(alter.name()).stream()
                .flatMap(table -> table.constraints().stream())
                .map(Constraint::name)
                .toList();
        List<AlterAction> all = actions(at.changeSet().statements().stream().map(ReadStatement::statement), alter, at)
                .toList();
        List<String> dropped = all.stream()
                .filter(AlterAction.DropConstraint.class::isInstance)
                .map(action -> ((AlterAction.DropConstraint) action).constraint())
                .toList();
        List<String> others = all.stream()
                .filter(AlterAction.SetNotNull.class::isInstance)
                .map(action -> ((AlterAction.SetNotNull) action).column())
                .filter(other -> !other.equals(column))
                .toList();
        return actions(at.scene().steps().stream().map(Step::statement), alter, at)
                .filter(AlterAction.ValidateConstraint.class::isInstance)
                .map(action -> ((AlterAction.ValidateConstraint) action).constraint())
                .filter(name -> !known.contains(name) && dropped.contains(name))
                .anyMatch(name ->
                        isNamedAfter(column, name) || others.stream().noneMatch(other -> isNamedAfter(other, name)));
    }

    /** As in {@code invoice_due_date_not_null}. */
    private static boolean isNamedAfter(String column, String constraint) {
        return ("_" + constraint + "_").contains("_" + column + "_");
    }

    private static Stream<AlterAction> actions(Stream<Statement> statements, AlterRelation table, Moment at) {
        return statements
                .filter(AlterRelation.class::isInstance)
                .map(AlterRelation.class::cast)
                .filter(alter ->
                        at.model().resolve(alter.name()).equals(at.model().resolve(table.name())))
                .flatMap(alter -> alter.actions().stream());
    }

    /** PostgreSQL drops before it alters, whatever the order of the actions. */
    private static boolean isDropped(Constraint constraint, AlterRelation alter) {
        return alter.actions().stream()
                .anyMatch(action -> action instanceof AlterAction.DropConstraint drop
                        && drop.constraint().equals(constraint.name()));
    }

    private static void requiredWithoutDefault(AlterAction.AddColumn add, AlterRelation alter, Moment at) {
        ColumnDefinition column = add.column();
        if (column.notNull() && !fillsItself(column) && at.isOld(alter.name())) {
            at.report(
                    column.at(),
                    "The column " + alter.name() + "." + column.name()
                            + " is NOT NULL and has no default: it cannot be added to a table with rows.");
        }
    }

    private static boolean fillsItself(ColumnDefinition column) {
        Expression value = column.defaultValue();
        TypeName type = column.type();
        boolean hasDefault = value != null
                && !(value.tokens().size() == 1 && value.tokens().get(0).is("null"));
        return hasDefault || column.generation() != Generation.NONE || type != null && type.isSerial();
    }

    private static void volatileDefault(AlterAction.AddColumn add, AlterRelation alter, Moment at) {
        Expression value = add.column().defaultValue();
        if (value == null || add.column().generation() != Generation.NONE || !at.isOld(alter.name())) {
            return;
        }
        List<String> calls = VolatileCalls.in(value, at.model());
        if (!calls.isEmpty()) {
            at.report(
                    add.column().at(),
                    "The default of " + alter.name() + "." + add.column().name() + " calls " + calls.get(0)
                            + ", whose value differs from row to row.");
        }
    }

    private static void valueForEachRow(AlterAction.AddColumn add, AlterRelation alter, Moment at) {
        ColumnDefinition column = add.column();
        TypeName type = column.type();
        boolean serial = type != null && type.isSerial();
        boolean computed = column.generation() == Generation.STORED || column.generation() == Generation.IDENTITY;
        if ((serial || computed) && at.isOld(alter.name())) {
            at.report(
                    column.at(),
                    "The column " + alter.name() + "." + column.name() + " gets a value of its own in every row.");
        }
    }
}
