package et.aksum.schema;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.Difference;
import et.aksum.schema.drift.Since;
import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.plan.ReferenceRows;
import et.aksum.schema.plan.Stamp;
import et.aksum.schema.plan.Step;
import et.aksum.schema.run.MigrationLock;
import et.aksum.schema.run.MigrationLockBusy;
import et.aksum.schema.run.MigrationSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Adopts a database that was made without a history, or lost it: proves that it is at a revision, and records what leads there. */
public final class SchemaStamp {
    private static final Logger LOG = System.getLogger(SchemaStamp.class.getName());
    private static final Duration WAIT_FOR_A_MIGRATION = Duration.ofSeconds(30);

    private SchemaStamp() {}

    /**
     * Records the steps as a migration would have, under its lock, when nothing differs; otherwise changes nothing.
     *
     * @param steps what every database has seen at the revision, in order
     * @param expected what they make of an empty database
     * @param since who made it
     * @param rows tables they fill
     * @return what differs; clean when the steps were recorded
     * @throws MigrationFailed when the database has a history already, a migration holds the lock, or the database refuses
     */
    public static DriftReport run(
            DataSource migrator, List<Step> steps, Catalogue expected, Since since, ReferenceRows rows, Clock clock) {
        try (Connection connection = migrator.getConnection();
                MigrationSession session = MigrationSession.open(connection);
                MigrationLock lock = MigrationLock.acquire(connection, WAIT_FOR_A_MIGRATION)) {
            session.becomeOwner();
            refuseIfItHasHistory(AppliedHistory.read(connection));
            List<DriftReport.Entry> entries = new ArrayList<>();
            rows.missingFrom(connection).forEach((table, changeSet) -> entries.add(empty(table, changeSet)));
            Stamp stamp = new Stamp(connection);
            List<Difference> differences =
                    entries.isEmpty() ? stamp.record(steps, expected) : stamp.differences(expected);
            differences.forEach(difference -> entries.add(entry(difference, expected, since)));
            if (entries.isEmpty()) {
                LOG.log(Level.INFO, "Stamped under {0}: {1} changeSets recorded.", lock, steps.size());
            }
            return new DriftReport(clock.instant(), expected.tables(), entries);
        } catch (MigrationLockBusy busy) {
            throw new MigrationFailed(String.valueOf(busy.getMessage()), busy);
        } catch (SQLException failed) {
            throw new MigrationFailed("Not stamped: " + failed.getMessage(), failed);
        }
    }

    private static void refuseIfItHasHistory(List<ChangeSetKey> applied) {
        if (!applied.isEmpty()) {
            throw new MigrationFailed(
                    "Not stamped: this database has a history of %d changeSets, the last of them %s. What is missing is for migrate."
                            .formatted(
                                    applied.size(),
                                    applied.get(applied.size() - 1).id()),
                    null);
        }
    }

    private static DriftReport.Entry entry(Difference difference, Catalogue expected, Since since) {
        return new DriftReport.Entry(
                "history and database",
                difference.object().toString(),
                difference.words(),
                difference.expected(),
                difference.found(),
                difference.isUnexpected() ? null : since.of(difference.object()),
                difference.remedy(expected),
                null);
    }

    private static DriftReport.Entry empty(String table, String changeSet) {
        return new DriftReport.Entry(
                "history and database",
                "table " + table,
                "table %s has no rows".formatted(table),
                "rows",
                null,
                changeSet,
                "-- write the rows of that changeSet; aksum-schema sql shows them",
                null);
    }
}
