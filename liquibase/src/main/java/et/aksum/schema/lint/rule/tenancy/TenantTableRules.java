package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Policy;
import et.aksum.schema.lint.model.Protection;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Tenancy;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TN01, TN02, TN05: tables and partitions that do not keep organisations apart. */
final class TenantTableRules {
    private final Map<QualifiedName, Place> attached = new LinkedHashMap<>();

    private TenantTableRules() {}

    static void register(RuleBook book) {
        TenantTableRules rules = new TenantTableRules();
        book.afterRelease("TN01", TenantTableRules::withoutTenant);
        book.afterRelease("TN02", TenantTableRules::notForced);
        book.onAction(AlterAction.AttachPartition.class, "TN05", rules::remember);
        book.afterRelease("TN05", rules::openPartition);
    }

    private static void withoutTenant(Ending end) {
        for (Table table : end.newTables()) {
            if (isJudged(table) && !hasTenant(table)) {
                end.report(
                        table,
                        table.name()
                                + " has no org_id that is NOT NULL and refers to the organisation, and its comment does not start with \"global: reason\".");
            }
        }
    }

    private static boolean isJudged(Table table) {
        return table.partitionOf().isEmpty() && !table.isGlobal() && !Tenancy.isRoot(table.name());
    }

    private static boolean hasTenant(Table table) {
        return table.isNotNull(Tenancy.COLUMN)
                && table.constraints(ConstraintKind.FOREIGN_KEY).stream().anyMatch(TenantTableRules::carriesTenant);
    }

    /** To the organisation itself, or to the org_id of a parent. */
    private static boolean carriesTenant(Constraint key) {
        int at = key.columns().indexOf(Tenancy.COLUMN);
        QualifiedName references = key.definition().references();
        if (at < 0 || references == null) {
            return false;
        }
        if (key.columns().size() == 1) {
            return references.name().equals("organisation");
        }
        List<String> referenced = key.definition().referenced();
        return referenced.isEmpty() || referenced.get(at).equals(Tenancy.COLUMN);
    }

    private static void notForced(Ending end) {
        for (Table table : end.newTables()) {
            Protection protection = table.protection();
            if (table.partitionOf().isEmpty() && !table.isGlobal() && !(protection.enabled() && protection.forced())) {
                end.report(
                        table,
                        "Row-level security of " + table.name() + " is "
                                + (protection.enabled() ? "enabled but not forced" : "not enabled") + ".");
            }
        }
    }

    private void remember(AlterAction.AttachPartition attach, AlterRelation alter, Moment at) {
        attached.put(at.model().resolve(attach.partition()), at.place());
    }

    private void openPartition(Ending end) {
        for (Table table : end.model().tables()) {
            Optional<Place> place =
                    end.release().birthOf(table).or(() -> Optional.ofNullable(attached.get(table.name())));
            if (place.isPresent()
                    && table.partitionOf().isPresent()
                    && isTenantsPartition(table, end.model())
                    && !isProtected(table)) {
                end.report(
                        place.get(),
                        "The partition " + table.name()
                                + " has no row-level security of its own: whoever names it passes by its parent's.");
            }
        }
        attached.clear();
    }

    /** Whether a table above it has rows of organisations; a partition of itself, which PostgreSQL refuses, has none above. */
    private static boolean isTenantsPartition(Table table, SchemaModel model) {
        Set<Table> passed = new HashSet<>();
        Optional<Table> parent = table.partitionOf().flatMap(model::table);
        while (parent.isPresent() && passed.add(parent.get())) {
            if (Tenancy.isTenants(parent.get()) || parent.get().protection().enabled()) {
                return true;
            }
            parent = parent.get().partitionOf().flatMap(model::table);
        }
        return false;
    }

    private static boolean isProtected(Table table) {
        Protection protection = table.protection();
        return protection.enabled()
                && protection.forced()
                && protection.policies().values().stream().anyMatch(Policy::permissive)
                && protection.policies().values().stream()
                        .noneMatch(policy -> policy.permissive() && new Predicate(policy, table).isOpen());
    }
}
