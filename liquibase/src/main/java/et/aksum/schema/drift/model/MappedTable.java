package et.aksum.schema.drift.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** A table that several entities stand for, and a column that several attributes do, once. */
    public static List<MappedTable> merged(List<MappedTable> tables) {
        Map<String, List<MappedTable>> byName = new LinkedHashMap<>();
        tables.forEach(table ->
                byName.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(table));
        return byName.values().stream().map(MappedTable::inOne).toList();
    }

    private static MappedTable inOne(List<MappedTable> same) {
        Map<String, MappedColumn> columns = new LinkedHashMap<>();
        same.stream()
                .flatMap(table -> table.columns.stream())
                .forEach(column -> columns.merge(column.name(), column, MappedColumn::and));
        List<MappedKey> keys =
                same.stream().flatMap(table -> table.keys.stream()).distinct().toList();
        MappedTable first = same.get(0);
        return new MappedTable(first.entity, first.name, List.copyOf(columns.values()), keys, first.parts);
    }
}
