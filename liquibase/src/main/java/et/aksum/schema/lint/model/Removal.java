package et.aksum.schema.lint.model;

import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Objects that go, or move with their schema. */
final class Removal {
    private final SchemaModel model;

    Removal(SchemaModel model) {
        this.model = model;
    }

    void drop(DropObjects drop) {
        for (QualifiedName name : drop.names()) {
            one(drop, name);
        }
    }

    private void one(DropObjects drop, QualifiedName name) {
        QualifiedName resolved = model.resolve(name);
        switch (drop.kind()) {
            case "table", "foreign table" -> table(resolved);
            case "materialized view" -> {
                table(resolved);
                model.views.remove(resolved);
            }
            case "view" -> model.views.remove(resolved);
            case "index" -> model.indexes.remove(resolved);
            case "function", "procedure", "routine" -> model.routines.remove(resolved);
            case "domain" -> model.domains.remove(resolved);
            case "policy" -> model.table(tableOf(drop)).ifPresent(table -> table.policies.remove(name.name()));
            case "trigger" -> model.table(tableOf(drop)).ifPresent(table -> table.triggers.remove(name.name()));
            case "schema" -> schema(name.name());
            default -> {
                // nothing of it is kept here
            }
        }
        model.ages.remove(resolved);
    }

    private static QualifiedName tableOf(DropObjects drop) {
        return Objects.requireNonNullElse(drop.table(), QualifiedName.of(""));
    }

    private void table(QualifiedName name) {
        model.tables.remove(name);
        model.indexes.values().removeIf(index -> index.table().equals(name));
    }

    private void schema(String schema) {
        model.schemas.remove(schema);
        model.tables.keySet().removeIf(name -> schema.equals(name.schema()));
        model.indexes.keySet().removeIf(name -> schema.equals(name.schema()));
        model.views.keySet().removeIf(name -> schema.equals(name.schema()));
        model.routines.keySet().removeIf(name -> schema.equals(name.schema()));
    }

    void moveSchema(String from, String to) {
        Age age = model.schemas.remove(from);
        model.schemas.put(to, age == null ? Age.EVER : age);
        List<Table> moved = new ArrayList<>(model.tables.values());
        moved.removeIf(table -> !from.equals(table.name().schema()));
        for (Table table : moved) {
            model.tables.remove(table.name());
            table.rename(new QualifiedName(to, table.name().name()));
            model.tables.put(table.name(), table);
        }
    }
}
