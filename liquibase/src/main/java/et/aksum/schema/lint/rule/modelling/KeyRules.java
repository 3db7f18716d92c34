package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Tenancy;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.IndexKey;
import et.aksum.schema.sql.PartitionKey;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MD01, MD04, MD11: primary keys, their types, and those of partitioned tables. */
final class KeyRules {
    private final Map<Table, Place> keyDropped = new IdentityHashMap<>();

    private KeyRules() {}

    static void register(RuleBook book) {
        KeyRules rules = new KeyRules();
        book.onAction(AlterAction.DropConstraint.class, "MD01", rules::remember);
        book.afterRelease("MD01", rules::withoutKey);
        book.afterRelease("MD04", KeyRules::smallKey);
        book.on(AlterRelation.class, "MD04", KeyRules::smallKeyOfOldTable);
        book.on(CreateTable.class, "MD11", KeyRules::createsPartitioned);
        book.onAction(AlterAction.AddConstraint.class, "MD11", KeyRules::addsToPartitioned);
        book.on(CreateIndex.class, "MD11", KeyRules::uniqueOfPartitioned);
    }

    private void remember(AlterAction.DropConstraint drop, AlterRelation alter, Moment at) {
        at.table(alter.name())
                .filter(table -> table.primaryKey()
                        .filter(key -> key.name().equals(drop.constraint()))
                        .isPresent())
                .ifPresent(table -> keyDropped.put(table, at.place()));
    }

    private void withoutKey(Ending end) {
        for (Table table : end.newTables()) {
            if (table.primaryKey().isEmpty() && table.partitionOf().isEmpty() && !table.copiesKeys()) {
                String message = table.name() + " has no primary key.";
                Optional.ofNullable(keyDropped.get(table))
                        .ifPresentOrElse(place -> end.report(place, message), () -> end.report(table, message));
            }
        }
    }

    private static void smallKey(Ending end) {
        for (Table table : end.newTables()) {
            List<String> columns = keyOf(table).stream()
                    .filter(column -> !column.equals(Tenancy.COLUMN))
                    .toList();
            if (columns.size() == 1 && table.partitionOf().isEmpty() && !holdsOneRow(table, columns.get(0))) {
                table.column(columns.get(0))
                        .filter(column -> isSmall(column.type()))
                        .ifPresent(column -> end.report(
                                table, "The key " + table.name() + "." + column.name() + " is " + column.type() + "."));
            }
        }
    }

    /** Where no primary key is said, a column called id is meant as one. */
    private static List<String> keyOf(Table table) {
        return table.primaryKey().map(Constraint::columns).orElse(List.of("id"));
    }

    private static void smallKeyOfOldTable(AlterRelation alter, Moment at) {
        if (!alter.isTable() || !at.isOld(alter.name())) {
            return;
        }
        alter.actions().stream()
                .flatMap(KeyRules::constraintsOf)
                .filter(constraint -> constraint.kind() == ConstraintKind.PRIMARY_KEY)
                .map(key -> key.columns().stream()
                        .filter(column -> !column.equals(Tenancy.COLUMN))
                        .toList())
                .filter(columns -> columns.size() == 1)
                .forEach(columns -> typeOf(columns.get(0), alter, at)
                        .filter(KeyRules::isSmall)
                        .ifPresent(type -> at.report(
                                alter.name(), "The key " + alter.name() + "." + columns.get(0) + " is " + type + ".")));
    }

    private static Stream<TableConstraint> constraintsOf(AlterAction action) {
        if (action instanceof AlterAction.AddConstraint add) {
            return Stream.of(add.constraint());
        }
        return action instanceof AlterAction.AddColumn add ? add.column().constraints().stream() : Stream.empty();
    }

    /** Of a column that the statement adds, or that was there. */
    private static Optional<TypeName> typeOf(String name, AlterRelation alter, Moment at) {
        Optional<TypeName> added = alter.actions().stream()
                .filter(AlterAction.AddColumn.class::isInstance)
                .map(action -> ((AlterAction.AddColumn) action).column())
                .filter(column -> column.name().equals(name))
                .flatMap(column -> Stream.ofNullable(column.type()))
                .findFirst();
        return added.or(() -> at.table(alter.name())
                .flatMap(table -> table.column(name))
                .flatMap(column -> Optional.ofNullable(column.type())));
    }

    private static boolean isSmall(@Nullable TypeName type) {
        return type != null && type.isAny("integer", "smallint", "serial", "smallserial", "varchar");
    }

    private static boolean holdsOneRow(Table table, String key) {
        return table.constraints(ConstraintKind.CHECK).stream()
                .map(constraint -> constraint.definition().expression())
                .filter(Objects::nonNull)
                .map(check -> Objects.requireNonNull(check).unwrapped().tokens())
                .anyMatch(check -> check.size() == 3
                        && check.get(0).isName()
                        && check.get(0).text().equals(key)
                        && check.get(1).isOperator("="));
    }

    private static void createsPartitioned(CreateTable create, Moment at) {
        PartitionKey key = create.partitionBy();
        if (key != null) {
            Stream.concat(
                            create.constraints().stream(),
                            create.columns().stream().flatMap(column -> column.constraints().stream()))
                    .forEach(constraint -> keyLacksPartitionKey(constraint, key, at));
        }
    }

    private static void addsToPartitioned(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        at.table(alter.name())
                .flatMap(Table::partitionKey)
                .ifPresent(key -> keyLacksPartitionKey(add.constraint(), key, at));
    }

    private static void keyLacksPartitionKey(TableConstraint constraint, PartitionKey key, Moment at) {
        if (constraint.isKey() && lacks(constraint.columns(), key)) {
            at.report(constraint.at(), "A key of a partitioned table lacks the columns that cut its partitions.");
        }
    }

    private static void uniqueOfPartitioned(CreateIndex index, Moment at) {
        List<String> columns = index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (index.unique()
                && at.table(index.table())
                        .flatMap(Table::partitionKey)
                        .filter(key -> lacks(columns, key))
                        .isPresent()) {
            at.report("A unique index of a partitioned table lacks the columns that cut its partitions.");
        }
    }

    private static boolean lacks(List<String> columns, PartitionKey key) {
        return key.keys().stream().map(Expression::asName).anyMatch(name -> name == null || !columns.contains(name));
    }
}
