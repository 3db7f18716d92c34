package et.aksum.schema;

import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Undo;
import et.aksum.schema.plan.UnknownRevision;
import et.aksum.schema.run.MigrationLock;
import et.aksum.schema.run.MigrationLockBusy;
import et.aksum.schema.run.MigrationSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Takes a database back to an earlier revision, last changeSet first, under the lock of migrations. Data in what is dropped is gone. */
public final class SchemaRollback {
    private static final Logger LOG = System.getLogger(SchemaRollback.class.getName());
    private static final Duration WAIT_FOR_A_MIGRATION = Duration.ofSeconds(30);

    private SchemaRollback() {}

    /**
     * What would be taken back, in that order.
     *
     * @param steps of the whole history
     * @param to a release, a changeSet, or none
     * @throws MigrationFailed when the database has seen what this history does not hold, or one of them has no way back
     */
    public static List<Step> plan(DataSource migrator, List<Step> steps, String to) throws UnknownRevision {
        try (Connection connection = migrator.getConnection();
                MigrationSession session = MigrationSession.open(connection)) {
            session.becomeOwner();
            return undo(connection, steps, to).steps();
        } catch (SQLException failed) {
            throw new MigrationFailed("The history of the database cannot be read: " + failed.getMessage(), failed);
        }
    }

    /**
     * Takes it back. What was taken back before a failure stays so.
     *
     * @return ids in the order they were taken back
     * @throws MigrationFailed also when a migration holds the lock, or a rollback block fails
     */
    public static List<String> run(DataSource migrator, List<Step> steps, String to) throws UnknownRevision {
        try (Connection connection = migrator.getConnection();
                MigrationSession session = MigrationSession.open(connection);
                MigrationLock lock = MigrationLock.acquire(connection, WAIT_FOR_A_MIGRATION)) {
            session.becomeOwner();
            Undo undo = undo(connection, steps, to);
            undo.run(connection);
            List<String> undone = undo.steps().stream().map(Step::id).toList();
            LOG.log(Level.INFO, "Schema taken back to {0} under {1}: {2} changeSets.", to, lock, undone.size());
            return undone;
        } catch (MigrationLockBusy busy) {
            throw new MigrationFailed(String.valueOf(busy.getMessage()), busy);
        } catch (SQLException failed) {
            throw new MigrationFailed("Not taken back: " + failed.getMessage(), failed);
        }
    }

    private static Undo undo(Connection connection, List<Step> steps, String to) throws SQLException, UnknownRevision {
        List<ChangeSetKey> applied = AppliedHistory.read(connection);
        Undo undo = Undo.of(steps, new Revisions(steps).keep(to), applied);
        if (!undo.obstacles().isEmpty()) {
            throw new MigrationFailed("Not taken back: " + String.join("; ", undo.obstacles()) + ".", null);
        }
        return undo;
    }
}
