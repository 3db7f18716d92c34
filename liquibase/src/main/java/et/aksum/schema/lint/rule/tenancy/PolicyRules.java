package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Policy;
import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Tenancy;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** TN03, TN04, TN08: policies of this release, judged at its end, when comments have said which tables are global. */
final class PolicyRules {
    private final Map<List<Object>, Place> written = new LinkedHashMap<>();
    private final Map<QualifiedName, Place> dropped = new LinkedHashMap<>();

    private PolicyRules() {}

    static void register(RuleBook book) {
        PolicyRules rules = new PolicyRules();
        book.on(CreatePolicy.class, "TN03", (create, at) -> rules.remember(create.table(), create.name(), at));
        book.on(AlterPolicy.class, "TN03", (alter, at) -> {
            if (alter.newName() == null) {
                rules.remember(alter.table(), alter.name(), at);
            }
        });
        book.on(DropObjects.class, "TN03", rules::rememberDrop);
        book.afterRelease("TN03", rules::weak);
        book.afterRelease("TN04", rules::unsafe);
        book.afterRelease("TN08", rules::slow);
        book.afterRelease("TN08", end -> rules.forget());
    }

    private void remember(QualifiedName table, String policy, Moment at) {
        written.put(List.of(at.model().resolve(table), policy), at.place());
    }

    private void rememberDrop(DropObjects drop, Moment at) {
        if (drop.kind().equals("policy")) {
            dropped.put(at.model().resolve(Objects.requireNonNull(drop.table())), at.place());
        }
    }

    private void forget() {
        written.clear();
        dropped.clear();
    }

    private void eachPolicy(Ending end, BiConsumer<Predicate, Place> check) {
        for (Table table : end.model().tables()) {
            for (Policy policy : table.protection().policies().values()) {
                Place place = written.get(List.of(table.name(), policy.name()));
                if (place != null && !table.isGlobal()) {
                    check.accept(new Predicate(policy, table), place);
                }
            }
        }
    }

    private void weak(Ending end) {
        eachPolicy(end, (predicate, place) -> {
            if (!predicate.policy().permissive()) {
                return;
            }
            String name = "The policy " + predicate.policy().name() + " of "
                    + predicate.table().name();
            if (predicate.insertsUnchecked()) {
                end.report(place, name + " lets in whatever is inserted.");
            } else if (predicate.isOpen()) {
                end.report(place, name + " is true for every row.");
            } else if (predicate.checksLessThanItShows()) {
                end.report(place, name + " checks less in WITH CHECK than it shows by USING.");
            }
        });
        for (Table table : end.newTables()) {
            boolean permits = table.protection().policies().values().stream().anyMatch(Policy::permissive);
            if (table.protection().enabled()
                    && !permits
                    && !table.isGlobal()
                    && table.partitionOf().isEmpty()) {
                String message = "Row-level security of " + table.name() + " has no policy.";
                Optional.ofNullable(dropped.get(table.name()))
                        .ifPresentOrElse(place -> end.report(place, message), () -> end.report(table, message));
            }
        }
    }

    private void unsafe(Ending end) {
        eachPolicy(end, (predicate, place) -> {
            String name = "The policy " + predicate.policy().name() + " of "
                    + predicate.table().name();
            if (predicate.readsSettingRaw()) {
                end.report(place, name + " reads a setting that fails or is empty when nothing is bound.");
            } else if (predicate.policy().permissive() && !predicate.isOpen() && !predicate.demandsTenant()) {
                end.report(place, name + " does not demand that the row is of the transaction's organisation.");
            }
        });
    }

    private void slow(Ending end) {
        eachPolicy(end, (predicate, place) -> {
            String name = "The policy " + predicate.policy().name() + " of "
                    + predicate.table().name();
            predicate
                    .expressions()
                    .flatMap(expression -> RowCalls.in(expression).stream())
                    .findFirst()
                    .ifPresent(call ->
                            end.report(place, name + " calls " + call + " for every row, not once in (select …)."));
            if (!isIndexed(predicate.table(), end.model())) {
                end.report(place, name + " filters by a column that no index of the table starts with.");
            }
        });
    }

    private static boolean isIndexed(Table table, SchemaModel model) {
        String column = Tenancy.columnOf(table.name());
        if (!table.isComplete() || table.column(column).isEmpty()) {
            return true;
        }
        return table.constraints().stream()
                        .filter(constraint -> constraint.definition().isKey())
                        .map(Constraint::columns)
                        .anyMatch(columns -> startsWith(columns, column))
                || model.indexesOf(table.name()).stream()
                        .anyMatch(index -> !index.isPartial() && startsWith(index.leadingColumns(), column));
    }

    private static boolean startsWith(List<String> columns, String column) {
        return !columns.isEmpty() && columns.get(0).equals(column);
    }
}
