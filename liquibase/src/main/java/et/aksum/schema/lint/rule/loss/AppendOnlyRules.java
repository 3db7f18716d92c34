package et.aksum.schema.lint.rule.loss;

import et.aksum.schema.lint.rule.Ledgers;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.OnConflict;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Truncate;
import et.aksum.schema.sql.Update;
import java.util.List;

/** DL07: books that are changed instead of corrected. */
final class AppendOnlyRules {
    private AppendOnlyRules() {}

    static void register(RuleBook book) {
        book.onEach("DL07", AppendOnlyRules::changes);
        book.onAction(AlterAction.SwitchTrigger.class, "DL07", (action, alter, at) -> {
            if (!action.enabled()) {
                unguarded(alter.name(), at);
            }
        });
        book.on(DropObjects.class, "DL07", (drop, at) -> {
            if (drop.kind().equals("trigger") && drop.table() != null) {
                unguarded(drop.table(), at);
            }
        });
        book.on(SetParameter.class, "DL07", AppendOnlyRules::silences);
    }

    private static void unguarded(QualifiedName table, Moment at) {
        if (at.isLasting(table) && Ledgers.isLedger(table, at.model())) {
            at.report(table + " loses a trigger, and a trigger is what keeps it append-only.");
        }
    }

    private static void silences(SetParameter set, Moment at) {
        if (set.name().equals("session_replication_role") && set.value().contains("replica")) {
            at.report("No trigger runs from here on: what is written leaves no trace, and books can be changed.");
        }
    }

    private static void changes(Moment at) {
        changed(at.step().statement()).stream()
                .filter(table -> at.isLasting(table) && Ledgers.isLedger(table, at.model()))
                .findFirst()
                .ifPresent(table -> at.report(table + " is append-only, and this changes what stands in it."));
    }

    private static List<QualifiedName> changed(Statement statement) {
        if (statement instanceof Update update) {
            return List.of(update.table());
        }
        if (statement instanceof Delete delete) {
            return List.of(delete.table());
        }
        if (statement instanceof Merge merge) {
            return List.of(merge.table());
        }
        if (statement instanceof Truncate truncate) {
            return truncate.tables();
        }
        if (statement instanceof DropObjects drop && drop.kind().equals("table")) {
            return drop.names();
        }
        if (statement instanceof Insert insert) {
            OnConflict conflict = insert.onConflict();
            return conflict != null && conflict.updates() ? List.of(insert.table()) : List.of();
        }
        boolean dropsColumn = statement instanceof AlterRelation alter
                && alter.actions().stream().anyMatch(AlterAction.DropColumn.class::isInstance);
        return dropsColumn ? List.of(((AlterRelation) statement).name()) : List.of();
    }
}
