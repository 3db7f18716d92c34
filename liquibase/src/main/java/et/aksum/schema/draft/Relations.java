package et.aksum.schema.draft;

import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import et.aksum.schema.drift.model.KnownTables;
import et.aksum.schema.drift.model.MappedColumn;
import et.aksum.schema.drift.model.MappedTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of tables that are there and of those that are drafted: whose they are, and by what others refer to them. */
final class Relations {
    private final KnownTables known;
    private final Map<String, MappedTable> fresh;

    Relations(KnownTables known, Map<String, MappedTable> fresh) {
        this.known = known;
        this.fresh = Map.copyOf(fresh);
    }

    /** Whether its rows belong to organisations; every drafted table's do. */
    boolean isTenant(String table) {
        return fresh.containsKey(table)
                || known.has(new SchemaObject(ObjectKind.COLUMN, table + "." + Naming.ORGANISATION));
    }

    /** With the organisation first, where rows belong to one. */
    List<String> primaryKey(String table) {
        MappedTable drafted = fresh.get(table);
        if (drafted == null) {
            return known.primaryKey(table);
        }
        Set<String> key = new LinkedHashSet<>();
        key.add(Naming.ORGANISATION);
        key.addAll(drafted.primaryKey());
        if (needsNumber(drafted)) {
            key.add(NewTable.NUMBER);
        }
        return List.copyOf(key);
    }

    /** Parts that may be there twice have nothing of their own to tell them apart. */
    static boolean needsNumber(MappedTable table) {
        return table.primaryKey().isEmpty()
                || table.parts()
                        && table.primaryKey().size() == 1
                        && table.columns().stream()
                                .anyMatch(column -> !column.storage().key());
    }

    /** Whether a foreign key can be written: the target has a key of one column, beside the organisation. */
    boolean canRefer(MappedColumn column) {
        String target = column.storage().references();
        return target != null
                && !column.name().equals(Naming.ORGANISATION)
                && ownKey(target).size() == 1;
    }

    /** The words after ADD or inside CREATE TABLE. */
    String foreignKey(String table, MappedColumn column) {
        String target = String.valueOf(column.storage().references());
        List<String> theirs = new ArrayList<>(ownKey(target));
        if (sharesOrganisation(table, target)) {
            theirs.add(0, Naming.ORGANISATION);
        }
        return "constraint %s foreign key (%s) references %s (%s)"
                .formatted(
                        foreignKeyName(table, column),
                        Naming.list(foreignKeyColumns(table, column)),
                        Naming.quoted(target),
                        Naming.list(theirs));
    }

    /** What an index of the key begins with. */
    List<String> foreignKeyColumns(String table, MappedColumn column) {
        return sharesOrganisation(table, String.valueOf(column.storage().references()))
                ? List.of(Naming.ORGANISATION, column.name())
                : List.of(column.name());
    }

    private boolean sharesOrganisation(String table, String target) {
        return isTenant(table) && primaryKey(target).contains(Naming.ORGANISATION);
    }

    static String foreignKeyName(String table, MappedColumn column) {
        return Naming.of(table, column.name().replaceFirst("_id$", ""), "fk");
    }

    private List<String> ownKey(String table) {
        return primaryKey(table).stream()
                .filter(column -> !column.equals(Naming.ORGANISATION))
                .toList();
    }

    /** Columns as a key or an index of the table has them: the organisation first. */
    List<String> scoped(String table, List<String> columns) {
        if (!isTenant(table) || columns.get(0).equals(Naming.ORGANISATION)) {
            return columns;
        }
        List<String> scoped = new ArrayList<>(List.of(Naming.ORGANISATION));
        columns.stream().filter(column -> !column.equals(Naming.ORGANISATION)).forEach(scoped::add);
        return scoped;
    }
}
