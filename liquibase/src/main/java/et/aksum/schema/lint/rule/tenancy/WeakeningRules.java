package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Policy;
import et.aksum.schema.lint.model.Protection;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RoleChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TN07: a changeSet after which less is protected than before. */
final class WeakeningRules {
    private final Map<QualifiedName, Place> unknownPolicies = new LinkedHashMap<>();

    private WeakeningRules() {}

    static void register(RuleBook book) {
        WeakeningRules rules = new WeakeningRules();
        book.on(RoleChange.class, "TN07", WeakeningRules::bypasses);
        book.onAction(AlterAction.RowSecurity.class, "TN07", WeakeningRules::switchesOff);
        book.on(DropObjects.class, "TN07", rules::dropsUnknown);
        book.afterChangeSet("TN07", WeakeningRules::weaker);
        book.afterChangeSet("TN07", rules::unknownPolicyGone);
    }

    /** Of a table whose past is not known: it is taken to be protected. */
    private static void switchesOff(AlterAction.RowSecurity action, AlterRelation alter, Moment at) {
        boolean off = action.change() == AlterAction.RowSecurity.Change.DISABLE
                || action.change() == AlterAction.RowSecurity.Change.NO_FORCE;
        if (off && isUnknown(at.table(alter.name()))) {
            at.report(alter.name() + " is protected less after this.");
        }
    }

    private void dropsUnknown(DropObjects drop, Moment at) {
        QualifiedName table = drop.table();
        if (drop.kind().equals("policy") && table != null && isUnknown(at.table(table))) {
            unknownPolicies.put(at.model().resolve(table), at.place());
        }
    }

    private void unknownPolicyGone(Ending end) {
        unknownPolicies.forEach((name, place) -> {
            boolean replaced = end.model().table(name).stream()
                    .flatMap(table -> table.protection().policies().values().stream())
                    .anyMatch(Policy::permissive);
            if (!replaced) {
                end.report(place, "A policy of " + name + " is dropped, and none takes its place.");
            }
        });
        unknownPolicies.clear();
    }

    private static boolean isUnknown(Optional<Table> table) {
        return table.filter(known -> known.isComplete() || known.born().release() > 0)
                .isEmpty();
    }

    private static void bypasses(RoleChange change, Moment at) {
        if (change.options().contains("bypassrls")) {
            at.report("The role " + change.name() + " passes by every policy.");
        }
    }

    private static void weaker(Ending end) {
        end.scene().protectionBefore().forEach((name, before) -> end.model().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .flatMap(table -> loss(table, before))
                .ifPresent(loss -> end.report("After this changeSet " + name + " " + loss + ".")));
    }

    private static Optional<String> loss(Table table, Protection before) {
        Protection after = table.protection();
        if (before.enabled() && !after.enabled()) {
            return Optional.of("has no row-level security");
        }
        if (before.forced() && !after.forced()) {
            return Optional.of("shows all rows to its owner");
        }
        return before.policies().values().stream()
                .filter(policy -> !(policy.permissive() && new Predicate(policy, table).isOpen()))
                .filter(policy -> after.policies().values().stream().noneMatch(kept -> demandsAsMuch(kept, policy)))
                .findFirst()
                .map(policy -> "lacks what its policy " + policy.name() + " demanded");
    }

    private static boolean demandsAsMuch(Policy kept, Policy old) {
        return kept.permissive() == old.permissive()
                && (kept.command().equals(old.command())
                        || kept.permissive() && old.command().equals("all")
                        || !kept.permissive() && kept.command().equals("all"))
                && isAsStrict(kept.using(), old.using())
                && isAsStrict(check(kept), check(old));
    }

    private static @Nullable Expression check(Policy policy) {
        Expression own = policy.check();
        return own != null ? own : policy.using();
    }

    private static boolean isAsStrict(@Nullable Expression kept, @Nullable Expression old) {
        if (old == null) {
            return true;
        }
        if (kept == null) {
            return false;
        }
        Set<String> demands = Predicate.demands(old);
        return kept.means(old) || !demands.isEmpty() && Predicate.demands(kept).containsAll(demands);
    }
}
