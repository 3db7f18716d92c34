package et.aksum.schema.drift.model;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the entities can read and write what a database holds. A table or column that no entity knows is no difference. */
public final class ModelComparison {
    private final SortedMap<SchemaObject, SortedMap<String, String>> objects;
    private final List<ModelDifference> differences = new ArrayList<>();

    private ModelComparison(Catalogue catalogue) {
        // Entities name columns without the quotes that a word such as position needs in SQL.
        objects = new TreeMap<>();
        catalogue
                .objects()
                .forEach((object, aspects) -> objects.put(
                        new SchemaObject(object.kind(), object.name().replace("\"", "")), aspects));
    }

    /** Every point that does not fit, in the order of the entities. */
    public static List<ModelDifference> of(List<MappedTable> model, Catalogue catalogue) {
        ModelComparison comparison = new ModelComparison(catalogue);
        model.forEach(comparison::table);
        return comparison.differences;
    }

    private void table(MappedTable table) {
        SchemaObject object = new SchemaObject(ObjectKind.TABLE, table.name());
        if (!objects.containsKey(object) && !objects.containsKey(new SchemaObject(ObjectKind.VIEW, table.name()))) {
            differences.add(new ModelDifference(table.entity(), object, "is not there"));
            return;
        }
        table.columns().forEach(column -> column(table, column));
        if (table.complete()) {
            required(table);
        }
    }

    private void column(MappedTable table, MappedColumn column) {
        SchemaObject object = new SchemaObject(ObjectKind.COLUMN, table.name() + "." + column.name());
        String attribute = table.entity() + "." + column.attribute();
        SortedMap<String, String> aspects = objects.get(object);
        if (aspects == null) {
            differences.add(new ModelDifference(attribute, object, "is not there"));
            return;
        }
        String type = ColumnTypes.bare(aspects.getOrDefault("type", ""));
        if (!column.types().isEmpty() && !column.types().contains(type)) {
            differences.add(new ModelDifference(
                    attribute,
                    object,
                    "is %s, the attribute needs %s".formatted(type, String.join(" or ", sorted(column.types())))));
        }
        boolean notNull = "true".equals(aspects.get("not null"));
        if (notNull && column.nullness() == Nullness.NULL && column.inserted()) {
            differences.add(new ModelDifference(attribute, object, "takes no null, the attribute may be null"));
        }
        if (!notNull && column.nullness() == Nullness.VALUE) {
            differences.add(new ModelDifference(attribute, object, "may be null, the attribute promises a value"));
        }
    }

    /** An INSERT by the entity fails on a column that wants a value and gets none. */
    private void required(MappedTable table) {
        Set<String> given = table.columns().stream()
                .filter(MappedColumn::inserted)
                .map(column -> table.name() + "." + column.name())
                .collect(Collectors.toSet());
        objects.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ObjectKind.COLUMN
                        && entry.getKey().name().startsWith(table.name() + ".")
                        && !given.contains(entry.getKey().name())
                        && wantsValue(entry.getValue()))
                .forEach(entry -> differences.add(new ModelDifference(
                        table.entity(), entry.getKey(), "wants a value in a new row, no attribute gives one")));
    }

    private static boolean wantsValue(Map<String, String> aspects) {
        return "true".equals(aspects.get("not null"))
                && !aspects.containsKey("default")
                && !aspects.containsKey("identity")
                && !aspects.containsKey("generated");
    }

    private static List<String> sorted(Set<String> types) {
        return types.stream().sorted().toList();
    }
}
