package et.aksum.schema;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.InvalidIndexes;
import et.aksum.schema.run.LiquibaseRun;
import et.aksum.schema.run.Patience;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import liquibase.exception.LiquibaseException;

/** Applies what is missing; asks again when a lock could not be had in time, because what was applied stays and the rest can still come. */
final class MigrationAttempts {
    private static final Logger LOG = System.getLogger(MigrationAttempts.class.getName());

    private final Connection connection;
    private final ChangelogFiles files;
    private final Patience patience;
    private final Pause pause;

    MigrationAttempts(Connection connection, ChangelogFiles files, Patience patience, Pause pause) {
        this.connection = connection;
        this.files = files;
        this.patience = patience;
        this.pause = pause;
    }

    void apply(Set<String> contexts) throws SQLException, LiquibaseException {
        for (int attempt = 1; ; attempt++) {
            try {
                new InvalidIndexes(connection).mend(files);
                LiquibaseRun.update(connection, files.accessor(), contexts);
                return;
            } catch (LiquibaseException failed) {
                backToAutoCommit();
                if (attempt >= patience.attempts() || !Patience.isWorthAnotherAttempt(failed)) {
                    sayWhatIsLeft(failed);
                    throw failed;
                }
                Duration wait = patience.pauseAfter(attempt, RandomGenerator.getDefault());
                LOG.log(
                        Level.INFO,
                        "{0}. Attempt {1} of {2}; the next in {3} ms.",
                        MigrationFailed.inOneLine(failed),
                        attempt,
                        patience.attempts(),
                        wait.toMillis());
                pause.of(wait);
            }
        }
    }

    private void backToAutoCommit() throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A changeSet outside a transaction leaves something behind that nobody took back. */
    private void sayWhatIsLeft(LiquibaseException failed) throws SQLException {
        List<String> invalid = connection.isClosed() ? List.of() : new InvalidIndexes(connection).found();
        if (!invalid.isEmpty()) {
            throw new MigrationFailed(
                    "The schema was not migrated: %s. It left INVALID: %s; the next migration mends that first."
                            .formatted(MigrationFailed.inOneLine(failed), String.join(", ", invalid)),
                    failed);
        }
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration wait);

        /** For as long as it says, or until this thread is to stop. */
        static void sleep(Duration wait) {
            try {
                Thread.sleep(wait.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new MigrationFailed("The migration was stopped while it waited for a lock.", stopped);
            }
        }
    }
}
