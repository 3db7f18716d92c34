package et.aksum.schema.lint.rule.loss;

import et.aksum.schema.lint.rule.Ledgers;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.Truncate;
import java.util.stream.Stream;

/** DL03: TRUNCATE, CASCADE, and books whose lines vanish with a parent. */
final class CascadeRules {
    private CascadeRules() {}

    static void register(RuleBook book) {
        book.on(Truncate.class, "DL03", CascadeRules::truncates);
        book.on(DropObjects.class, "DL03", CascadeRules::dropsDependents);
        book.on(AlterRelation.class, "DL03", CascadeRules::alters);
        book.on(CreateTable.class, "DL03", CascadeRules::creates);
    }

    private static void truncates(Truncate truncate, Moment at) {
        truncate.tables().stream()
                .filter(at::isLasting)
                .findFirst()
                .ifPresent(table -> at.report("TRUNCATE empties " + table + " and fires no row triggers."));
    }

    private static void dropsDependents(DropObjects drop, Moment at) {
        if (drop.cascade()) {
            at.report("CASCADE drops whatever depends on " + drop.names() + ", seen or not.");
        }
    }

    private static void alters(AlterRelation alter, Moment at) {
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.DropColumn drop && drop.cascade()
                    || action instanceof AlterAction.DropConstraint constraint && constraint.cascade()) {
                at.report("CASCADE drops whatever depends on it, seen or not.");
            } else if (action instanceof AlterAction.AddConstraint add) {
                vanishing(alter.name(), Stream.of(add.constraint()), at);
            } else if (action instanceof AlterAction.AddColumn add) {
                vanishing(alter.name(), add.column().constraints().stream(), at);
            }
        }
    }

    private static void creates(CreateTable create, Moment at) {
        vanishing(
                create.name(),
                Stream.concat(
                        create.constraints().stream(),
                        create.columns().stream()
                                .map(ColumnDefinition::constraints)
                                .flatMap(list -> list.stream())),
                at);
    }

    private static void vanishing(QualifiedName table, Stream<TableConstraint> constraints, Moment at) {
        constraints
                .filter(constraint -> "cascade".equals(constraint.onDelete()))
                .filter(constraint -> Ledgers.isLedger(table, at.model()))
                .forEach(constraint -> at.report(
                        constraint.at(),
                        "Lines of the ledger " + table + " vanish when " + constraint.references() + " is deleted."));
    }
}
