package et.aksum.schema.drift.model;

import java.util.List;

/**
 * A table some entity stands for, or one that holds its collections.
 *
 * @param entity simple name of the class
 * @param name with its schema, for example {@code procurement.supplier}
 * @param complete whether new rows come from this entity alone, so that it must give every required column
 */
public record MappedTable(String entity, String name, List<MappedColumn> columns, boolean complete) {
    public MappedTable {
        columns = List.copyOf(columns);
    }
}
