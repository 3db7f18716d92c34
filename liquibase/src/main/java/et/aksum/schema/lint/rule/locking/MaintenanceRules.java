package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Cluster;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.LockTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RefreshView;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.Vacuum;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** LK24, LK25, LK27, LK29: whole tables written anew, triggers, and one ALTER where several stand. */
final class MaintenanceRules {
    private MaintenanceRules() {}

    static void register(RuleBook book) {
        book.onEach("LK24", MaintenanceRules::wholeTable);
        book.onEach("LK25", MaintenanceRules::notConcurrent);
        book.onEach("LK27", MaintenanceRules::trigger);
        book.on(AlterRelation.class, "LK29", MaintenanceRules::couldBeOne);
    }

    private static void wholeTable(Moment at) {
        if (at.step().statement() instanceof Vacuum vacuum && vacuum.full()) {
            at.report("VACUUM FULL writes the table anew.");
        } else if (at.step().statement() instanceof Cluster cluster) {
            QualifiedName table = cluster.table();
            if (table == null || at.isOld(table)) {
                at.report("CLUSTER writes the table anew.");
            }
        } else if (isOfCatalogue(at.step())) {
            at.report("REINDEX SYSTEM locks the tables of the catalogue, without which nobody can begin a statement.");
        } else if (at.step().statement() instanceof LockTable && at.step().locks(LockMode.SHARE)) {
            at.report("A table is locked explicitly.");
        } else if (at.step().statement() instanceof AlterRelation alter) {
            alter.actions().stream()
                    .filter(action -> action instanceof AlterAction.Rewrite && at.isOld(alter.name()))
                    .map(AlterAction.Rewrite.class::cast)
                    .forEach(rewrite ->
                            at.report(alter.name(), rewrite.words().toUpperCase(Locale.ROOT) + " writes it anew."));
        }
    }

    private static void notConcurrent(Moment at) {
        if (at.step().statement() instanceof Reindex reindex && !reindex.concurrently() && isOld(reindex, at)) {
            at.report("REINDEX without CONCURRENTLY.");
        } else if (at.step().statement() instanceof RefreshView refresh
                && !refresh.concurrently()
                && refresh.withData()
                && at.isOld(refresh.name())) {
            at.report(refresh.name(), "REFRESH MATERIALIZED VIEW without CONCURRENTLY.");
        }
    }

    private static boolean isOld(Reindex reindex, Moment at) {
        QualifiedName name = reindex.name();
        if (name == null) {
            return !reindex.kind().equals("system");
        }
        return switch (reindex.kind()) {
            case "table" -> at.isOld(name);
            case "index" ->
                at.model().index(name).map(Index::table).map(at::isOld).orElse(true);
            case "system" -> false;
            default -> true;
        };
    }

    /** There is no CONCURRENTLY for it. */
    private static boolean isOfCatalogue(Step step) {
        return step.statement() instanceof Reindex reindex && reindex.kind().equals("system");
    }

    private static void trigger(Moment at) {
        QualifiedName table = tableOfTrigger(at.step());
        if (table != null && at.isOld(table)) {
            at.report(table, "A trigger of " + table + " changes.");
        }
    }

    private static @Nullable QualifiedName tableOfTrigger(Step step) {
        if (step.statement() instanceof CreateTrigger create) {
            return create.table();
        }
        if (step.statement() instanceof DropObjects drop && drop.kind().equals("trigger")) {
            return drop.table();
        }
        if (step.statement() instanceof AlterObject alter && alter.kind().equals("trigger")) {
            return alter.table();
        }
        return step.statement() instanceof AlterRelation alter
                        && alter.actions().stream().anyMatch(AlterAction.SwitchTrigger.class::isInstance)
                ? alter.name()
                : null;
    }

    private static void couldBeOne(AlterRelation alter, Moment at) {
        if (!alter.isTable() || !isCombinable(alter) || !at.isOld(alter.name())) {
            return;
        }
        QualifiedName name = at.model().resolve(alter.name());
        at.scene()
                .all(AlterRelation.class)
                .filter(earlier -> earlier.isTable() && isCombinable(earlier))
                .filter(earlier -> at.model().resolve(earlier.name()).equals(name) && !isProofThenDrop(earlier, alter))
                .findFirst()
                .ifPresent(earlier -> at.report(
                        alter.name(),
                        "An earlier ALTER TABLE of this changeSet could have done this for " + name + "."));
    }

    private static boolean isCombinable(AlterRelation alter) {
        return alter.actions().stream()
                .noneMatch(action -> action instanceof AlterAction.Rename
                        || action instanceof AlterAction.RenameColumn
                        || action instanceof AlterAction.RenameConstraint
                        || action instanceof AlterAction.SetSchema
                        || action instanceof AlterAction.AttachPartition
                        || action instanceof AlterAction.DetachPartition
                        || action instanceof AlterAction.ValidateConstraint);
    }

    /** A constraint must outlive the SET NOT NULL that it proves. */
    private static boolean isProofThenDrop(AlterRelation earlier, AlterRelation later) {
        return earlier.actions().stream().anyMatch(AlterAction.SetNotNull.class::isInstance)
                && later.actions().stream().allMatch(AlterAction.DropConstraint.class::isInstance);
    }
}
