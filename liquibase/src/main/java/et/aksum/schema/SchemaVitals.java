package et.aksum.schema;

import et.aksum.schema.run.MigrationLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database is busy with, and what unfinished work it still carries.
 *
 * @param lockHolder who migrates it now, as far as the asking role may know; null when nobody does
 * @param invalidIndexes indexes that a broken build left behind: they cost writes and serve no read
 * @param notValidConstraints constraints that hold for new rows and were never proved for old ones, as {@code table.constraint}
 */
public record SchemaVitals(@Nullable String lockHolder, List<String> invalidIndexes, List<String> notValidConstraints) {
    private static final String INDEXES =
            """
            select format('%I.%I', n.nspname, c.relname)
              from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where not (i.indisvalid and i.indisready) and n.nspname !~ '^pg_'
             order by 1""";
    private static final String CONSTRAINTS =
            """
            select format('%I.%I.%I', n.nspname, c.relname, k.conname)
              from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where not k.convalidated and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             order by 1""";

    public SchemaVitals {
        invalidIndexes = List.copyOf(invalidIndexes);
        notValidConstraints = List.copyOf(notValidConstraints);
    }

    /** Three questions to the catalogue, milliseconds in all; any role may ask, nothing is locked. */
    public static SchemaVitals read(Connection connection) throws SQLException {
        return new SchemaVitals(
                MigrationLock.holder(connection).orElse(null),
                names(connection, INDEXES),
                names(connection, CONSTRAINTS));
    }

    /**
     * How the migration of this database stands.
     *
     * @return for example {@code done}, {@code running}, or after which failure it waits
     */
    public String migration(SchemaStatus status) {
        if (lockHolder != null) {
            return "running";
        }
        return switch (status.state()) {
            case BEHIND -> "stopped before %s; the log of the server that tried says why".formatted(status.next());
            case NEVER_MIGRATED -> "never begun";
            case UNKNOWN -> "unknown";
            case UP_TO_DATE, AHEAD -> "done";
        };
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
