package et.aksum.schema.drift.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table some entity stands for, or one that holds its collections.
 *
 * @param entity simple name of the class
 * @param name with its schema, for example {@code procurement.supplier}
 * @param keys what is unique or searched for, beside the key of the entity
 * @param parts whether its rows are parts of an entity, which come and go with it, and are no entities themselves
 */
public record MappedTable(String entity, String name, List<MappedColumn> columns, List<MappedKey> keys, boolean parts) {
    public MappedTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** Columns of the key of the entity, in the order of its attributes. */
    public List<String> primaryKey() {
        return columns.stream()
                .filter(column -> column.storage().key())
                .map(MappedColumn::name)
                .toList();
    }

    /** A table that several entities stand for, once; what one of them may leave null, may be null. */
    public static List<MappedTable> merged(List<MappedTable> tables) {
        Map<String, MappedTable> merged = new LinkedHashMap<>();
        tables.forEach(table -> merged.merge(table.name(), table, MappedTable::with));
        return List.copyOf(merged.values());
    }

    private MappedTable with(MappedTable other) {
        Map<String, MappedColumn> all = new LinkedHashMap<>();
        Stream.concat(columns.stream(), other.columns.stream())
                .forEach(column ->
                        all.merge(column.name(), column, (one, two) -> two.nullness() == Nullness.VALUE ? one : two));
        List<MappedKey> both = new ArrayList<>(keys);
        other.keys.stream().filter(key -> !both.contains(key)).forEach(both::add);
        return new MappedTable(entity, name, List.copyOf(all.values()), both, parts);
    }
}
