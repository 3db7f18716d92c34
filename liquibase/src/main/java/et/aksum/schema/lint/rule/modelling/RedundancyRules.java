package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Index;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** MD12: indexes and foreign keys that say again what others say, and foreign keys between different types. */
final class RedundancyRules {
    private RedundancyRules() {}

    static void register(RuleBook book) {
        book.afterRelease("MD12", RedundancyRules::check);
    }

    private static void check(Ending end) {
        for (Table table : end.touchedTables()) {
            if (!table.isTemporary()) {
                indexes(table, end);
                keys(table, end);
                foreignKeys(table, end);
            }
        }
    }

    private static void indexes(Table table, Ending end) {
        List<IndexShape> shapes = new ArrayList<>();
        table.constraints().stream()
                .filter(constraint ->
                        constraint.definition().isKey() && !constraint.columns().isEmpty())
                .forEach(constraint -> shapes.add(IndexShape.of(constraint)));
        for (Index index : end.model().indexesOf(table.name())) {
            shapes.add(IndexShape.of(index));
        }
        for (IndexShape one : shapes) {
            for (IndexShape other : shapes) {
                if (one != other && other.makesRedundant(one, shapes.indexOf(other) < shapes.indexOf(one))) {
                    IndexShape newer = end.isNew(one.definition()) ? one : other;
                    end.reportDefinition(
                            newer.definition(),
                            "The index " + one.name() + " of " + table.name() + " says no more than " + other.name()
                                    + ".");
                }
            }
        }
    }

    /** Two keys over the same columns, in whatever order. */
    private static void keys(Table table, Ending end) {
        List<Constraint> keys = table.constraints().stream()
                .filter(constraint ->
                        constraint.definition().isKey() && !constraint.columns().isEmpty())
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (new HashSet<>(keys.get(i).columns())
                        .equals(new HashSet<>(keys.get(j).columns()))) {
                    end.reportDefinition(
                            keys.get(i).definition(),
                            keys.get(i).name() + " and " + keys.get(j).name() + " demand the same.");
                }
            }
        }
    }

    private static void foreignKeys(Table table, Ending end) {
        List<Constraint> keys = table.constraints(ConstraintKind.FOREIGN_KEY);
        for (int i = 0; i < keys.size(); i++) {
            Constraint key = keys.get(i);
            mismatch(table, key, end)
                    .ifPresent(difference -> end.reportDefinition(
                            key.definition(),
                            "The foreign key of " + table.name() + " joins different types: " + difference + "."));
            for (int j = 0; j < i; j++) {
                if (isSame(key, keys.get(j))) {
                    end.reportDefinition(
                            key.definition(), key.name() + " and " + keys.get(j).name() + " demand the same.");
                }
            }
        }
    }

    private static boolean isSame(Constraint one, Constraint other) {
        return one.columns().equals(other.columns())
                && one.definition().references() != null
                && one.definition().references().equals(other.definition().references());
    }

    private static Optional<String> mismatch(Table table, Constraint key, Ending end) {
        QualifiedName references = key.definition().references();
        Optional<Table> target =
                references == null ? Optional.empty() : end.model().table(references);
        if (target.isEmpty() || !end.isNew(key.definition())) {
            return Optional.empty();
        }
        List<String> named = key.definition().referenced();
        List<String> columns = named.isEmpty()
                ? target.get().primaryKey().map(Constraint::columns).orElse(List.of())
                : named;
        for (int i = 0; i < Math.min(columns.size(), key.columns().size()); i++) {
            Optional<TypeName> from = typeOf(table, key.columns().get(i));
            Optional<TypeName> to = typeOf(target.get(), columns.get(i));
            if (from.isPresent() && to.isPresent() && !stored(from.get()).equals(stored(to.get()))) {
                return Optional.of(from.get() + " and " + to.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<TypeName> typeOf(Table table, String column) {
        return table.column(column).map(Column::type);
    }

    private static String stored(TypeName type) {
        return switch (type.name()) {
            case "serial" -> "integer";
            case "bigserial" -> "bigint";
            case "smallserial" -> "smallint";
            default -> type.name();
        };
    }
}
