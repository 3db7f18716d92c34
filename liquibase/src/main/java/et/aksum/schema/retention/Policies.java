package et.aksum.schema.retention;

import et.aksum.schema.MaintenanceReport.Ahead;
import et.aksum.schema.MaintenanceReport.Due;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the database about its policies, and has it carry out one. */
public final class Policies {
    private static final String HOLD =
            """
            with held as (update schema.retention_policy set hold_since = %s, hold_reason = %s where table_name = ? returning table_name)
            select schema.note(h.table_name, ?, ?, 0, null) from held h""";

    private Policies() {}

    /** What the next run would do; a database that is not at release 0.2 yet has no policies to ask. */
    public static List<Due> due(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name, step, subject, affected, held from schema.maintenance_due()",
                row -> new Due(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
    }

    /** How many partitions are ready. */
    public static List<Ahead> ahead(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name, wanted, ready from schema.partitions_ahead()",
                row -> new Ahead(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    static List<String> divided(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name from schema.partition_policy order by table_name",
                row -> row.getString(1));
    }

    /** What a legal hold keeps, whether or not anything of it is due. */
    public static List<Hold> holds(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name, hold_reason, min(hold_since)::date from schema.retention_policy where hold_since is not null group by 1, 2 order by 1, 2",
                row -> new Hold(row.getString(1), row.getString(2), row.getString(3)));
    }

    /**
     * A table of which nothing is dropped or anonymised.
     *
     * @param since the day the hold began
     */
    public record Hold(String table, String reason, String since) {}

    static List<Retention> kept(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name, action, hold_since is not null from schema.retention_policy order by table_name, action",
                row -> new Retention(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    /**
     * Stops everything that would drop or anonymise rows of a table, or lets it go on. For the owner.
     *
     * @param reason who asked for the hold and why; of lifting it, who allowed it
     * @return how many policies it concerns; 0 when there is none for the table
     */
    public static int hold(Connection connection, String table, boolean held, String reason) throws SQLException {
        String sql = held ? HOLD.formatted("coalesce(hold_since, now())", "?") : HOLD.formatted("null", "null");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (held) {
                statement.setString(at++, reason);
            }
            statement.setString(at++, table);
            statement.setString(at++, held ? "held" : "released");
            statement.setString(at, reason);
            int policies = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    policies++;
                }
            }
            return policies;
        }
    }

    /** What the database answers: how many partitions were added; -1 when another node is at it. */
    static long addPartitions(Connection connection, String table) throws SQLException {
        return number(connection, "select schema.add_partitions(?)", table);
    }

    /** What the database answers: more than 0 when there may be more to do; -1 when another node is at it. */
    static long retire(Connection connection, Retention policy) throws SQLException {
        return number(connection, "select schema.retire(?, ?)", policy.table(), policy.action());
    }

    private static long number(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static <T> List<T> read(Connection connection, String sql, Reading<T> reading) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reading.of(row));
            }
        }
        return rows;
    }

    /** One policy of retention. */
    record Retention(String table, String action, boolean held) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
