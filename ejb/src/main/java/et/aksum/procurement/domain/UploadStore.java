package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.ImportRefusal.ImportInProgress;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Puts an accepted upload where its worker finds it, in the caller's transaction. */
@ApplicationScoped
public class UploadStore {
    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    ImportStore store;

    /** What is known of an upload when it is accepted. */
    public record Accepted(
            UUID id, String fileName, boolean dryRun, ColumnMap columns, String currency, List<String> notes) {}

    /** @throws ImportInProgress when the organisation has one running */
    public void add(Accepted accepted, Upload upload) {
        store.call(connection -> {
            try {
                addRun(connection, accepted, upload);
            } catch (SQLException failed) {
                if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                    throw new ImportInProgress();
                }
                throw failed;
            }
            addChunks(connection, accepted.id(), upload);
            return true;
        });
    }

    /** @throws ImportInProgress when the organisation has one running; asked before an upload is received */
    public void requireNoneRunning() {
        boolean running = store.call(connection -> {
            try (var statement = connection.prepareStatement(
                            "select 1 from procurement.import_run where state = 'RUNNING'");
                    var row = statement.executeQuery()) {
                return row.next();
            }
        });
        if (running) {
            throw new ImportInProgress();
        }
    }

    private static void addRun(Connection connection, Accepted accepted, Upload upload) throws SQLException {
        Caller caller = TenantContext.require();
        Map<ImportField, String> titles = new TreeMap<>(accepted.columns().titles());
        try (var statement = connection.prepareStatement(
                """
                insert into procurement.import_run (org_id, id, file_name, file_size, file_digest, encoding, dry_run, currency, fields, headers,
                  notes, started_by, started_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, caller.organisation().value());
            statement.setObject(2, accepted.id());
            statement.setString(3, accepted.fileName());
            statement.setLong(4, upload.guard().bytes());
            statement.setBytes(5, upload.guard().digest());
            statement.setString(6, upload.charset().name());
            statement.setBoolean(7, accepted.dryRun());
            statement.setString(8, accepted.currency());
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "text", titles.keySet().stream().map(Enum::name).toArray()));
            statement.setArray(
                    10, connection.createArrayOf("text", titles.values().toArray()));
            statement.setArray(
                    11, connection.createArrayOf("text", accepted.notes().toArray()));
            statement.setObject(12, caller.requireUser());
            statement.setString(13, caller.name());
            statement.executeUpdate();
        }
    }

    private static void addChunks(Connection connection, UUID run, Upload upload) throws SQLException {
        try (InputStream file = upload.open();
                var statement = connection.prepareStatement(
                        "insert into procurement.import_chunk (org_id, run_id, chunk_no, content) values (?, ?, ?, ?)")) {
            int number = 0;
            byte[] chunk = file.readNBytes(Upload.CHUNK);
            while (chunk.length > 0) {
                statement.setObject(1, TenantContext.require().organisation().value());
                statement.setObject(2, run);
                statement.setInt(3, number++);
                statement.setBytes(4, chunk);
                statement.executeUpdate();
                chunk = file.readNBytes(Upload.CHUNK);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
