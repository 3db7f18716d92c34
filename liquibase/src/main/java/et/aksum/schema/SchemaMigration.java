package et.aksum.schema;

import et.aksum.schema.MigrationAttempts.Pause;
import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.run.MigrationLock;
import et.aksum.schema.run.MigrationLockBusy;
import et.aksum.schema.run.MigrationSession;
import et.aksum.schema.run.Patience;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;

/** Brings a database to what this build expects; any number of nodes may try at once, one of them does it. */
public final class SchemaMigration {
    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());
    private static final Duration WAIT_FOR_ANOTHER_NODE = Duration.ofMinutes(5);
    private static volatile Optional<MigrationReport> last = Optional.empty();

    private SchemaMigration() {}

    /**
     * Applies what is missing, under a lock that belongs to the database session and dies with it.
     *
     * @param migrator connections of a role that may {@code SET ROLE aksum_owner}
     * @param contexts special contexts to apply as well, such as "demo"; empty for none
     * @throws MigrationFailed when another node holds the lock for five minutes, or a changeSet fails
     */
    public static MigrationReport migrate(DataSource migrator, Set<String> contexts) {
        return migrate(migrator, ChangelogFiles.ofThisBuild(), contexts);
    }

    /** The same with other changelogs than those of this build. */
    public static MigrationReport migrate(DataSource migrator, ChangelogFiles files, Set<String> contexts) {
        return migrate(migrator, files, contexts, WAIT_FOR_ANOTHER_NODE, Pause::sleep);
    }

    static MigrationReport migrate(
            DataSource migrator, ChangelogFiles files, Set<String> contexts, Duration wait, Pause pause) {
        long start = System.nanoTime();
        try (Connection connection = migrator.getConnection();
                MigrationSession session = MigrationSession.open(connection);
                MigrationLock lock = MigrationLock.acquire(connection, wait)) {
            session.becomeOwner();
            List<String> applied = applyMissing(
                    connection, new MigrationAttempts(connection, files, Patience.OF_A_MIGRATION, pause), contexts);
            MigrationReport report =
                    new MigrationReport(applied, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            LOG.log(
                    Level.INFO,
                    "Schema migrated under {0}: {1} changeSets applied in {2} ms.",
                    lock,
                    applied.size(),
                    report.millis());
            last = Optional.of(report);
            return report;
        } catch (MigrationLockBusy busy) {
            throw new MigrationFailed(String.valueOf(busy.getMessage()), busy);
        } catch (SQLException | LiquibaseException failed) {
            throw new MigrationFailed("The schema was not migrated: " + MigrationFailed.inOneLine(failed), failed);
        }
    }

    /** The last migration that succeeded in this process. */
    public static Optional<MigrationReport> last() {
        return last;
    }

    private static List<String> applyMissing(Connection connection, MigrationAttempts attempts, Set<String> contexts)
            throws SQLException, LiquibaseException {
        List<ChangeSetKey> before = AppliedHistory.read(connection);
        attempts.apply(contexts);
        List<ChangeSetKey> applied = new ArrayList<>(AppliedHistory.read(connection));
        applied.removeAll(Set.copyOf(before));
        return applied.stream().map(ChangeSetKey::id).toList();
    }
}
