package et.aksum.operations;

import et.aksum.schema.MaintenanceReport.Due;
import et.aksum.schema.SchemaFindings;
import et.aksum.schema.SchemaHistory;
import et.aksum.schema.SchemaMaintenance;
import et.aksum.schema.SchemaRevision;
import et.aksum.schema.SchemaStatus;
import et.aksum.schema.SchemaVitals;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows operators what the schema has been through, what a migration would do to it, and what there is against it. */
@Stateless
public class SchemaReview {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * How the schema is.
     *
     * @param migration done, running, or before which changeSet it stopped
     * @param lockHolder who migrates now; null when nobody does
     * @param invalidIndexes left behind by a broken build
     * @param notValidConstraints never proved for old rows
     * @param contextsMissing statements without a valid signed tenant context, since the database's statistics began
     */
    public record Condition(
            SchemaView revision,
            String migration,
            @Nullable String lockHolder,
            List<String> invalidIndexes,
            List<String> notValidConstraints,
            @Nullable Long contextsMissing) {}

    /** How the schema is, and its changeSets in the order they ran or would run. */
    public record Overview(Condition condition, List<ChangeSetRow> history) {}

    /**
     * A changeSet.
     *
     * @param state APPLIED, PENDING, or UNKNOWN when a newer release left it
     * @param sql what it would run; empty when it was applied
     */
    public record ChangeSetRow(
            String id,
            String release,
            String why,
            String state,
            @Nullable OffsetDateTime appliedAt,
            boolean inTransaction,
            List<String> sql) {}

    /** What the last look found; takenAt is null when this server has not looked yet. */
    public record FindingsView(@Nullable OffsetDateTime takenAt, List<FindingRow> findings) {}

    /** Something that speaks against a changeSet, or a requirement that is not met. */
    public record FindingRow(String rule, String severity, String changeSet, String message, String remedy) {}

    /** Everything but drift and findings, which take a look of their own. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_REVIEW)
    public Overview overview() {
        return overviewUnasked();
    }

    /** What this server found when it looked last. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_REVIEW)
    public FindingsView lastFindings() {
        return view(SchemaFindings.last());
    }

    /** Looks now; takes a second or two. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_REVIEW)
    public FindingsView lookForFindings() {
        return findingsUnasked();
    }

    /** The condition alone, without anybody asking. */
    @Unguarded("The server's own management, which has rights of its own; shows nothing to a person of the portal.")
    public Condition conditionUnasked() {
        return read(SchemaReview::condition);
    }

    /** The same as {@link #overview()}, without anybody asking. */
    @Unguarded("The server's own management, which has rights of its own; shows nothing to a person of the portal.")
    public Overview overviewUnasked() {
        SchemaHistory.prepare();
        return read(connection -> new Overview(
                condition(connection),
                SchemaHistory.read(connection).entries().stream()
                        .map(SchemaReview::row)
                        .toList()));
    }

    /** The same as {@link #lookForFindings()}, without anybody asking. */
    @Unguarded("The server's own management, which has rights of its own; shows nothing to a person of the portal.")
    public FindingsView findingsUnasked() {
        return view(Optional.of(read(connection -> SchemaFindings.look(connection, clock))));
    }

    /** What the next run over partitions and retention will do, without anybody asking. */
    @Unguarded("The server's own management, which has rights of its own; shows nothing to a person of the portal.")
    public List<Due> dueUnasked() {
        return read(SchemaMaintenance::due);
    }

    private static Condition condition(Connection connection) throws SQLException {
        SchemaVitals vitals = SchemaVitals.read(connection);
        SchemaStatus status = SchemaRevision.read(connection);
        return new Condition(
                new SchemaView(status.state().name(), status.current(), status.expectedHead(), status.pending()),
                vitals.migration(status),
                vitals.lockHolder(),
                vitals.invalidIndexes(),
                vitals.notValidConstraints(),
                vitals.contextsMissing());
    }

    private static ChangeSetRow row(SchemaHistory.Entry entry) {
        return new ChangeSetRow(
                entry.id(),
                entry.release(),
                entry.why(),
                entry.state().name(),
                at(entry.at()),
                entry.inTransaction(),
                entry.sql());
    }

    private static FindingsView view(Optional<SchemaFindings> found) {
        return found.map(findings -> new FindingsView(
                        at(findings.takenAt()),
                        findings.entries().stream()
                                .map(entry -> new FindingRow(
                                        entry.rule(),
                                        entry.severity(),
                                        entry.changeSet(),
                                        entry.message(),
                                        entry.remedy()))
                                .toList()))
                .orElseGet(() -> new FindingsView(null, List.of()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The schema could not be looked at.", failed);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }
}
