package et.aksum.schema;

import et.aksum.schema.run.MigrationLock;
import et.aksum.schema.run.UnfinishedWork;
import et.aksum.schema.run.UnfinishedWork.InvalidIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database is busy with, and what unfinished work it still carries.
 *
 * @param lockHolder who migrates it now, as far as the asking role may know; null when nobody does
 * @param invalidIndexes as {@link UnfinishedWork} finds them, as {@code schema.index}
 * @param notValidConstraints likewise, as {@code schema.table.constraint}
 * @param contextsMissing how many statements came without a valid signed tenant context since PostgreSQL's statistics began; null where the schema
 *     does not count them yet
 */
public record SchemaVitals(
        @Nullable String lockHolder,
        List<String> invalidIndexes,
        List<String> notValidConstraints,
        @Nullable Long contextsMissing) {
    private static final String CONTEXTS_MISSING =
            "select idx_scan from pg_catalog.pg_stat_user_indexes where schemaname = 'tenancy' and indexrelname = 'missing_context_pk'";

    public SchemaVitals {
        invalidIndexes = List.copyOf(invalidIndexes);
        notValidConstraints = List.copyOf(notValidConstraints);
    }

    /** Four questions to the catalogue, milliseconds in all; any role may ask, nothing is locked. */
    public static SchemaVitals read(Connection connection) throws SQLException {
        return new SchemaVitals(
                MigrationLock.holder(connection).orElse(null),
                UnfinishedWork.indexes(connection).stream()
                        .map(InvalidIndex::qualified)
                        .toList(),
                UnfinishedWork.constraints(connection).stream()
                        .map(constraint -> constraint.table() + "." + constraint.name())
                        .toList(),
                contextsMissing(connection));
    }

    private static @Nullable Long contextsMissing(Connection connection) throws SQLException {
        try (var asked = connection.prepareStatement(CONTEXTS_MISSING);
                var row = asked.executeQuery()) {
            return row.next() ? row.getObject(1, Long.class) : null;
        }
    }

    /**
     * How the migration of this database stands.
     *
     * @return for example {@code done}, {@code running}, or before which changeSet it stopped
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
}
