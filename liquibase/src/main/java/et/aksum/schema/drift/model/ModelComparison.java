package et.aksum.schema.drift.model;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.drift.model.ModelDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the entities can read and write what a database holds. A table or column that no entity knows is no difference. */
public final class ModelComparison {
    private final KnownTables known;
    private final List<MappedTable> model;
    private final List<ModelDifference> differences = new ArrayList<>();

    private ModelComparison(List<MappedTable> model, Catalogue catalogue) {
        this.model = model;
        this.known = new KnownTables(catalogue);
    }

    /** Every point that does not fit, in the order of the entities. */
    public static List<ModelDifference> of(List<MappedTable> model, Catalogue catalogue) {
        ModelComparison comparison = new ModelComparison(model, catalogue);
        model.forEach(comparison::table);
        return comparison.differences.stream().distinct().toList();
    }

    private void table(MappedTable table) {
        SchemaObject object = new SchemaObject(ObjectKind.TABLE, table.name());
        if (!known.has(object) && !known.has(new SchemaObject(ObjectKind.VIEW, table.name()))) {
            differences.add(ModelDifference.of(Kind.NO_TABLE, table, null, object, "is not there", "a table", null));
            return;
        }
        table.columns().forEach(column -> column(table, column));
        required(table);
        // A view has no keys of its own.
        if (known.has(object)) {
            table.keys().forEach(key -> key(table, key, object));
        }
    }

    private void column(MappedTable table, MappedColumn column) {
        SchemaObject object = new SchemaObject(ObjectKind.COLUMN, table.name() + "." + column.name());
        SortedMap<String, String> aspects = known.aspects(object);
        if (aspects == null) {
            add(Kind.NO_COLUMN, table, column, object, "is not there", "a column", null);
            return;
        }
        type(table, column, object, aspects.getOrDefault("type", ""));
        values(table, column, object);
        boolean notNull = "true".equals(aspects.get("not null"));
        if (notNull && column.nullness() == Nullness.NULL && column.inserted()) {
            add(
                    Kind.TAKES_NO_NULL,
                    table,
                    column,
                    object,
                    "takes no null, the attribute may be null",
                    "null",
                    "not null");
        }
        boolean fromView = known.has(new SchemaObject(ObjectKind.VIEW, table.name()));
        if (!notNull && column.nullness() == Nullness.VALUE && !fromView) {
            add(
                    Kind.MAY_BE_NULL,
                    table,
                    column,
                    object,
                    "may be null, the attribute promises a value",
                    "not null",
                    "null");
        }
        String target = column.storage().references();
        if (target != null && !fromView && !known.refers(table.name(), column.name(), target)) {
            String problem = "refers to nothing, the attribute is one of %s".formatted(target);
            add(Kind.NO_REFERENCE, table, column, object, problem, "references " + target, null);
        }
    }

    private void type(MappedTable table, MappedColumn column, SchemaObject object, String type) {
        String bare = ColumnTypes.bare(type);
        if (!column.types().isEmpty() && !column.types().contains(bare)) {
            String needed = column.types().stream().sorted().collect(Collectors.joining(" or "));
            String problem = "is %s, the attribute needs %s".formatted(bare, needed);
            add(Kind.OTHER_TYPE, table, column, object, problem, needed, bare);
            return;
        }
        String needed = Width.needed(column.storage(), type, known.longestText(table.name(), column.name()));
        if (needed != null) {
            String problem = "is %s, the attribute needs %s".formatted(type, needed);
            add(Kind.TOO_NARROW, table, column, object, problem, needed, type);
        }
    }

    private void values(MappedTable table, MappedColumn column, SchemaObject object) {
        List<String> allowed = known.values(table.name(), column.name());
        if (!allowed.isEmpty() && !allowed.containsAll(column.storage().values())) {
            String wanted = String.join(", ", column.storage().values());
            String problem = "takes %s, the attribute may be %s".formatted(String.join(", ", allowed), wanted);
            add(Kind.FEWER_VALUES, table, column, object, problem, wanted, String.join(", ", allowed));
        }
    }

    private void key(MappedTable table, MappedKey key, SchemaObject object) {
        String columns = String.join(", ", key.columns());
        boolean there = key.columns().stream()
                .allMatch(name -> known.has(new SchemaObject(ObjectKind.COLUMN, table.name() + "." + name)));
        if (there && key.unique() && !known.isUnique(table.name(), key.columns())) {
            String problem = "may hold the same %s twice, the entity promises once".formatted(columns);
            differences.add(new ModelDifference(
                    Kind.NOT_UNIQUE, table, null, key, object, problem, "unique (%s)".formatted(columns), null));
        }
        if (there && !key.unique() && !known.isIndexed(table.name(), key.columns())) {
            String problem = "has no index that begins with %s".formatted(columns);
            differences.add(new ModelDifference(
                    Kind.NO_INDEX, table, null, key, object, problem, "index (%s)".formatted(columns), null));
        }
    }

    /** An INSERT by the entity fails on a column that wants a value and gets none. */
    private void required(MappedTable table) {
        Set<String> given = model.stream()
                .filter(each -> each.name().equals(table.name()))
                .flatMap(each -> each.columns().stream())
                .filter(MappedColumn::inserted)
                .map(column -> table.name() + "." + column.name())
                .collect(Collectors.toSet());
        known.columnsOf(table.name()).forEach((object, aspects) -> {
            if (!given.contains(object.name()) && wantsValue(aspects)) {
                String problem = "wants a value in a new row, no attribute gives one";
                add(Kind.NOBODY_WRITES, table, null, object, problem, null, "not null");
            }
        });
    }

    private void add(
            Kind kind,
            MappedTable table,
            @Nullable MappedColumn column,
            SchemaObject object,
            String problem,
            @Nullable String expected,
            @Nullable String found) {
        differences.add(ModelDifference.of(kind, table, column, object, problem, expected, found));
    }

    private static boolean wantsValue(Map<String, String> aspects) {
        return "true".equals(aspects.get("not null"))
                && !aspects.containsKey("default")
                && !aspects.containsKey("identity")
                && !aspects.containsKey("generated");
    }
}
