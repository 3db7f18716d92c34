package et.aksum.schema.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a database has seen. */
public final class AppliedHistory {
    private static final String QUERY =
            "select id, author, filename from schema.databasechangelog order by orderexecuted, dateexecuted";
    private static final String CHECKSUMS =
            "select id, author, filename, md5sum from schema.databasechangelog where md5sum is not null";
    private static final Set<String> UNDEFINED_TABLE_OR_SCHEMA = Set.of("42P01", "3F000");
    private static final int SECONDS = 1;

    private AppliedHistory() {}

    /**
     * ChangeSets in the order they ran; empty for a database that was never migrated. One query that takes no lock beyond that of any read.
     *
     * @throws SQLException when the history cannot be read, or not within a second; a missing table is not an error, but has aborted the
     *     transaction of the connection, if it has one
     */
    public static List<ChangeSetKey> read(Connection connection) throws SQLException {
        List<ChangeSetKey> applied = new ArrayList<>();
        ask(connection, QUERY, row -> applied.add(key(row)));
        return applied;
    }

    /**
     * What each changeSet said when it ran, as Liquibase's checksum; nothing of those whose checksum somebody took away.
     *
     * @throws SQLException as {@link #read}
     */
    public static Map<ChangeSetKey, String> checksums(Connection connection) throws SQLException {
        Map<ChangeSetKey, String> checksums = new HashMap<>();
        ask(connection, CHECKSUMS, row -> checksums.put(key(row), row.getString(4)));
        return checksums;
    }

    private static ChangeSetKey key(ResultSet row) throws SQLException {
        return new ChangeSetKey(row.getString(1), row.getString(2), row.getString(3));
    }

    private static void ask(Connection connection, String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException failed) {
            if (!UNDEFINED_TABLE_OR_SCHEMA.contains(String.valueOf(failed.getSQLState()))) {
                throw failed;
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
