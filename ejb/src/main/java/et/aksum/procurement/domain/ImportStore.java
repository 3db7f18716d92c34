package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the state of imports. Every method works in the caller's transaction. */
@ApplicationScoped
public class ImportStore {
    /** A worker that gave no sign of life for so long is dead. */
    static final int LEASE_SECONDS = 15;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** Work on a connection of the transaction. */
    interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    <T extends @Nullable Object> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Imports of the organisation that should go on and that no living worker holds. */
    public List<UUID> waiting(UUID worker) {
        return call(connection -> {
            try (var statement = connection.prepareStatement(
                    """
                    select id from procurement.import_run
                    where state = 'RUNNING' and (worker is null or worker = ? or heartbeat_at < now() - make_interval(secs => ?))""")) {
                statement.setObject(1, worker);
                statement.setInt(2, LEASE_SECONDS);
                List<UUID> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
    }

    /** Takes the import over for {@code worker}; empty when it is done or another living worker holds it. */
    Optional<ImportRun> claim(UUID run, UUID worker) {
        return call(connection -> {
            try (var statement = connection.prepareStatement(
                    """
                    update procurement.import_run set worker = ?, heartbeat_at = now()
                    where id = ? and state = 'RUNNING' and (worker is null or worker = ? or heartbeat_at < now() - make_interval(secs => ?))
                    returning file_name, dry_run, fields, headers, currency, encoding, file_size, next_row, started_by, started_by_name""")) {
                statement.setObject(1, worker);
                statement.setObject(2, run);
                statement.setObject(3, worker);
                statement.setInt(4, LEASE_SECONDS);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(run(run, row)) : Optional.empty();
                }
            }
        });
    }

    /** Whether {@code worker} still holds the import at this row; locks it until the end of the transaction. */
    boolean holds(UUID run, UUID worker, long nextRow) {
        return call(connection -> {
            try (var statement = connection.prepareStatement(
                    """
                    select 1 from procurement.import_run
                    where id = ? and worker = ? and next_row = ? and state = 'RUNNING' for update""")) {
                statement.setObject(1, run);
                statement.setObject(2, worker);
                statement.setLong(3, nextRow);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Writes the report of a batch and moves the import on. */
    void advance(UUID run, List<RowResult> results, long bytesDone) {
        call(connection -> {
            BulkInsert report = new BulkInsert(
                    "procurement.import_row",
                    "run_id uuid",
                    "row_no int8",
                    "line_no int8",
                    "source_id text",
                    "outcome text",
                    "reason text",
                    "notes text",
                    "order_id uuid",
                    "order_number text",
                    "supplier text",
                    "country text",
                    "amount numeric",
                    "currency text");
            int[] outcomes = new int[ImportOutcome.values().length];
            for (RowResult result : results) {
                outcomes[result.outcome().ordinal()]++;
                report.add(
                        run,
                        result.row().rowNo(),
                        result.row().lineNo(),
                        result.row().sourceId(),
                        result.outcome().name(),
                        result.reason(),
                        result.notes(),
                        result.order(),
                        result.orderNumber(),
                        result.supplier(),
                        result.country(),
                        result.amount(),
                        result.currency());
            }
            report.execute(connection, TenantContext.require().organisation().value());
            try (var statement = connection.prepareStatement(
                    """
                    update procurement.import_run set next_row = next_row + ?, rows_imported = rows_imported + ?, rows_rejected = rows_rejected + ?,
                    rows_unchanged = rows_unchanged + ?, bytes_done = ?, attempts = 0, heartbeat_at = now() where id = ?""")) {
                statement.setInt(1, results.size());
                statement.setInt(2, outcomes[ImportOutcome.IMPORTED.ordinal()]);
                statement.setInt(3, outcomes[ImportOutcome.REJECTED.ordinal()]);
                statement.setInt(4, outcomes[ImportOutcome.UNCHANGED.ordinal()]);
                statement.setLong(5, bytesDone);
                statement.setObject(6, run);
                return statement.executeUpdate();
            }
        });
    }

    /** Counts a failure of the present batch and answers how many there were in a row. */
    int countFailure(UUID run) {
        return call(connection -> {
            try (var statement = connection.prepareStatement(
                    "update procurement.import_run set attempts = attempts + 1, heartbeat_at = now() where id = ? returning attempts")) {
                statement.setObject(1, run);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getInt(1) : Integer.MAX_VALUE;
                }
            }
        });
    }

    /** Ends the import and lets go of the upload; {@code failure} null: it is done. False when it had ended before. */
    boolean end(UUID run, UUID worker, @Nullable String failure) {
        return call(connection -> {
            try (var chunks = connection.prepareStatement("delete from procurement.import_chunk where run_id = ?");
                    var statement = connection.prepareStatement(
                            """
                            update procurement.import_run set state = ?, failure = ?, finished_at = now(),
                            bytes_done = case when ?::text is null then file_size else bytes_done end
                            where id = ? and state = 'RUNNING' and worker = ?""")) {
                statement.setString(1, failure == null ? "DONE" : "FAILED");
                statement.setString(2, failure);
                statement.setString(3, failure);
                statement.setObject(4, run);
                statement.setObject(5, worker);
                boolean ended = statement.executeUpdate() == 1;
                if (ended) {
                    chunks.setObject(1, run);
                    chunks.executeUpdate();
                }
                return ended;
            }
        });
    }

    /** A piece of the upload; empty after the last one. */
    Optional<byte[]> chunk(UUID run, int number) {
        return call(connection -> {
            try (var statement = connection.prepareStatement(
                    "select content from procurement.import_chunk where run_id = ? and chunk_no = ?")) {
                statement.setObject(1, run);
                statement.setInt(2, number);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.<byte[]>empty();
                }
            }
        });
    }

    private static ImportRun run(UUID id, ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        String[] headers = (String[]) row.getArray("headers").getArray();
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (int index = 0; index < fields.length; index++) {
            columns.put(ImportField.valueOf(fields[index]), Objects.requireNonNull(headers[index]));
        }
        String currency = row.getString("currency");
        return new ImportRun(
                TenantContext.require().organisation().value(),
                id,
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                new ImportMapping(columns, currency),
                currency,
                Charset.forName(row.getString("encoding")),
                row.getLong("file_size"),
                row.getLong("next_row"),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"));
    }
}
