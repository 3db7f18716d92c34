package et.aksum.schema.lint.model;

import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.LikeTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import java.util.List;
import java.util.Optional;

/** Tables that come to be. */
final class TableBirth {
    private final SchemaModel model;

    TableBirth(SchemaModel model) {
        this.model = model;
    }

    void create(CreateTable create) {
        QualifiedName name = nameOf(create.name(), create.isTemporary());
        if (create.ifNotExists() && model.tables.containsKey(name)) {
            return;
        }
        Table table = new Table(name, model.now(), create.isTemporary());
        table.partitionKey = create.partitionBy();
        QualifiedName parent = create.partitionOf();
        if (parent != null) {
            table.partitionOf = model.resolve(parent);
            model.table(parent).ifPresent(known -> inherit(table, known));
        }
        for (QualifiedName inherited : create.parents()) {
            table.parents.add(model.resolve(inherited));
            table.complete = false;
            model.table(inherited).ifPresent(known -> inherit(table, known));
        }
        create.likes().forEach(like -> copy(table, like));
        for (ColumnDefinition column : create.columns()) {
            table.columns.merge(
                    column.name(),
                    Column.of(column, model.now()),
                    (old, own) -> own.type() == null ? old.withNotNull(old.notNull() || own.notNull()) : own);
            column.constraints().forEach(constraint -> constrain(table, constraint));
        }
        create.constraints().forEach(constraint -> constrain(table, constraint));
        model.tables.put(name, table);
    }

    void fromQuery(QualifiedName name, boolean temporary, boolean materialized) {
        Table table = new Table(nameOf(name, temporary), model.now(), temporary);
        table.complete = false;
        table.materialized = materialized;
        model.tables.putIfAbsent(table.name(), table);
    }

    void constrain(Table table, TableConstraint definition) {
        List<String> columns = definition.columns();
        String adopted = definition.usingIndex();
        if (adopted != null) {
            Index index = model.indexes.remove(new QualifiedName(table.name().schema(), adopted));
            columns = index == null ? List.of() : index.leadingColumns();
        }
        String given = definition.name();
        String name = given != null ? given : adopted != null ? adopted : defaultName(table, definition);
        table.constraints.put(
                name, new Constraint(name, definition, columns, !definition.notValid(), model.now(), model.now()));
        if (definition.kind() == ConstraintKind.PRIMARY_KEY
                || definition.kind() == ConstraintKind.NOT_NULL && !definition.notValid()) {
            columns.forEach(column -> table.columns.computeIfPresent(column, (key, old) -> old.withNotNull(true)));
        }
    }

    /** The name PostgreSQL would choose. */
    private static String defaultName(Table table, TableConstraint definition) {
        String columns = String.join("_", definition.columns());
        String middle = columns.isEmpty() ? "" : "_" + columns;
        return table.name().name()
                + switch (definition.kind()) {
                    case PRIMARY_KEY -> "_pkey";
                    case UNIQUE -> middle + "_key";
                    case FOREIGN_KEY -> middle + "_fkey";
                    case CHECK -> middle + "_check";
                    case EXCLUDE -> middle + "_excl";
                    case NOT_NULL -> middle + "_not_null";
                };
    }

    private void copy(Table table, LikeTable like) {
        Optional<Table> original = model.table(like.table());
        table.complete = original.isPresent();
        original.ifPresent(known -> {
            inherit(table, known);
            if (like.copies("comments")) {
                table.columnComments.putAll(known.columnComments);
            }
            known.constraints.values().stream()
                    .filter(constraint -> like.copies(constraint.definition().isKey() ? "indexes" : "constraints"))
                    .filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN_KEY)
                    .forEach(constraint -> table.constraints.put(constraint.name(), constraint));
        });
        table.copiesKeys |= like.copies("indexes");
    }

    private static void inherit(Table table, Table parent) {
        parent.columns.forEach((name, column) -> table.columns.put(
                name,
                new Column(
                        name,
                        column.type(),
                        column.notNull(),
                        column.defaultValue(),
                        column.generation(),
                        null,
                        table.born())));
        table.complete = parent.complete;
    }

    private QualifiedName nameOf(QualifiedName name, boolean temporary) {
        return temporary ? new QualifiedName("pg_temp", name.name()) : model.searchPath.resolve(name, any -> false);
    }
}
