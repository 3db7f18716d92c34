package et.aksum.schema.plan.shadow;

import et.aksum.schema.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tables, by object id, and what they promise.
 *
 * @param scans how often each was read from end to end, in this session
 * @param indexes index to table, those of constraints too
 * @param notNull table and number of each column that has no nulls
 * @param columns table and number of each column
 */
record Snapshot(
        Map<Long, QualifiedName> tables,
        Map<Long, Long> scans,
        Map<Long, Guarantee> guarantees,
        Map<Long, Long> indexes,
        Set<Column> notNull,
        Map<Column, Boolean> columns) {

    private static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'aksum_shadow') and c.relkind in ('r', 'p', 'm')";

    /** A constraint on a table. */
    record Guarantee(long table, String type, boolean valid, long index) {}

    record Column(long table, int number) {}

    static Snapshot of(Connection connection) throws SQLException {
        Snapshot taken = new Snapshot(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        try (Statement statement = connection.createStatement()) {
            taken.read(statement);
        }
        return taken;
    }

    private void read(Statement statement) throws SQLException {
        String from = " from pg_class c join pg_namespace n on n.oid = c.relnamespace ";
        try (ResultSet row = statement.executeQuery(
                "select c.oid, n.nspname, c.relname, pg_stat_get_xact_numscans(c.oid)" + from + "where " + OURS)) {
            while (row.next()) {
                tables.put(row.getLong(1), new QualifiedName(row.getString(2), row.getString(3)));
                scans.put(row.getLong(1), row.getLong(4));
            }
        }
        try (ResultSet row = statement.executeQuery("select k.oid, k.conrelid, k.contype, k.convalidated, k.conindid"
                + from + "join pg_constraint k on k.conrelid = c.oid where " + OURS)) {
            while (row.next()) {
                guarantees.put(
                        row.getLong(1),
                        new Guarantee(row.getLong(2), row.getString(3), row.getBoolean(4), row.getLong(5)));
            }
        }
        try (ResultSet row = statement.executeQuery(
                "select i.indexrelid, i.indrelid" + from + "join pg_index i on i.indrelid = c.oid where " + OURS)) {
            while (row.next()) {
                indexes.put(row.getLong(1), row.getLong(2));
            }
        }
        try (ResultSet row = statement.executeQuery(
                "select a.attrelid, a.attnum, a.attnotnull, a.atthasdef or a.attidentity <> '' or a.attgenerated <> ''"
                        + from
                        + "join pg_attribute a on a.attrelid = c.oid where a.attnum > 0 and not a.attisdropped and "
                        + OURS)) {
            while (row.next()) {
                Column column = new Column(row.getLong(1), row.getInt(2));
                columns.put(column, row.getBoolean(4));
                if (row.getBoolean(3)) {
                    notNull.add(column);
                }
            }
        }
    }

    /** Whether the column is filled without anybody doing it. */
    boolean fills(Column column) {
        return columns.getOrDefault(column, false);
    }
}
