package et.aksum.schema.lint.rule.loss;

import et.aksum.schema.lint.model.Age;
import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.TypeChange;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import java.util.Optional;

/** DL01, DL02, DL05, DL06: tables, columns, values and partitions; the others have classes of their own. */
public final class LossRules {
    private LossRules() {}

    public static void register(RuleBook book) {
        book.on(DropObjects.class, "DL01", LossRules::dropsTable);
        book.onAction(AlterAction.DropColumn.class, "DL02", LossRules::dropsColumn);
        book.on(AlterObject.class, "DL02", LossRules::dropsAttribute);
        CascadeRules.register(book); // DL03
        WholeTableRules.register(book); // DL04
        book.onAction(AlterAction.ChangeType.class, "DL05", LossRules::narrows);
        book.on(DropObjects.class, "DL06", LossRules::dropsPartition);
        AppendOnlyRules.register(book); // DL07
    }

    private static void dropsTable(DropObjects drop, Moment at) {
        for (QualifiedName name : drop.names()) {
            boolean lost =
                    switch (drop.kind()) {
                        case "table", "foreign table" -> at.isOld(name);
                        case "schema" -> isOldSchema(name.name(), at);
                        case "database" -> true;
                        default -> false;
                    };
            if (lost) {
                at.report("The " + drop.kind() + " " + name + " is dropped with its rows.");
            }
        }
    }

    private static boolean isOldSchema(String schema, Moment at) {
        return at.model()
                .ageOfSchema(schema)
                .map(age -> age.release() < at.model().now().release())
                .orElse(true);
    }

    private static void dropsColumn(AlterAction.DropColumn drop, AlterRelation alter, Moment at) {
        if (at.model().isOldColumn(alter.name(), drop.column())) {
            at.report("The column " + alter.name() + "." + drop.column() + " is dropped with its values.");
        }
    }

    /** Of a composite type, whose values are columns as well. */
    private static void dropsAttribute(AlterObject alter, Moment at) {
        boolean old =
                at.model().ageOf(alter.name()).release() < at.model().now().release();
        if (alter.kind().equals("type") && old && alter.words().contains("drop attribute ")) {
            at.report("An attribute of " + alter.name() + " is dropped with its values.");
        }
    }

    private static void narrows(AlterAction.ChangeType change, AlterRelation alter, Moment at) {
        Optional<TypeName> before = at.table(alter.name())
                .flatMap(table -> table.column(change.column()))
                .flatMap(LossRules::typeOf);
        if (at.model().isOldColumn(alter.name(), change.column())
                && before.filter(type -> new TypeChange(type, change.type(), at.model()).losesValues())
                        .isPresent()) {
            at.report("Values of " + alter.name() + "." + change.column() + " may not fit: " + before.get()
                    + " becomes " + change.type() + ".");
        }
    }

    private static Optional<TypeName> typeOf(Column column) {
        return Optional.ofNullable(column.type());
    }

    private static void dropsPartition(DropObjects drop, Moment at) {
        if (drop.kind().equals("table")) {
            for (QualifiedName name : drop.names()) {
                at.table(name)
                        .filter(table -> isPartition(table, at.model().now()))
                        .ifPresent(table -> at.report("The partition " + name + " is dropped."));
            }
        }
    }

    private static boolean isPartition(Table table, Age now) {
        return table.partitionOf().isPresent()
                || table.detached()
                        .filter(age -> age.release() == now.release())
                        .isPresent();
    }
}
