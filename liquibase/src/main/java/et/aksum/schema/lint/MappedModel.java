package et.aksum.schema.lint;

import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.read.SqlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the entities of the previous release map: columns with their types, by table. Exported with each release. */
public record MappedModel(Map<QualifiedName, Map<String, TypeName>> tables) {
    public static final MappedModel NONE = new MappedModel(Map.of());

    public MappedModel {
        tables = Map.copyOf(tables);
    }

    /** Of lines such as {@code sales.invoice: org_id uuid not null, note text}. */
    public static MappedModel parse(String lines) {
        Map<QualifiedName, Map<String, TypeName>> tables = new HashMap<>();
        for (String line : lines.strip().split("\\R")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String sql = "create table " + line.substring(0, colon) + " (" + line.substring(colon + 1) + ")";
                SqlReader.read(sql).stream()
                        .map(read -> read.statement())
                        .filter(CreateTable.class::isInstance)
                        .map(CreateTable.class::cast)
                        .forEach(table -> tables.put(table.name(), columns(table)));
            }
        }
        return new MappedModel(tables);
    }

    private static Map<String, TypeName> columns(CreateTable table) {
        Map<String, TypeName> columns = new HashMap<>();
        for (ColumnDefinition column : table.columns()) {
            Optional.ofNullable(column.type()).ifPresent(type -> columns.put(column.name(), type));
        }
        return columns;
    }

    public boolean maps(QualifiedName table) {
        return tables.containsKey(table);
    }

    public boolean mapsSchema(String schema) {
        return tables.keySet().stream().anyMatch(table -> schema.equals(table.schema()));
    }

    public Optional<TypeName> typeOf(QualifiedName table, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
    }
}
