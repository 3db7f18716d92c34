package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Policy;
import et.aksum.schema.lint.model.Protection;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.RoleChange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TN07: a changeSet after which less is protected than before. */
final class WeakeningRules {
    private WeakeningRules() {}

    static void register(RuleBook book) {
        book.on(RoleChange.class, "TN07", WeakeningRules::bypasses);
        book.afterChangeSet("TN07", WeakeningRules::weaker);
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
