package et.aksum.schema.run;

import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;

/** Runs the rollback blocks of every changeSet, last one first. */
public final class RollbackForTests {
    private RollbackForTests() {}

    public static void everything(DataSource migrator) throws Exception {
        int all = LiquibaseRun.changeSets().size();
        try (Connection connection = migrator.getConnection();
                MigrationSession session = MigrationSession.open(connection);
                MigrationLock lock = MigrationLock.acquire(connection, Duration.ofSeconds(10))) {
            session.becomeOwner();
            LiquibaseRun.inScope(() -> new CommandScope(RollbackCountCommandStep.COMMAND_NAME)
                    .addArgumentValue(
                            DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, LiquibaseRun.database(connection))
                    .addArgumentValue("changelogFile", "db/changelog/master.xml")
                    .addArgumentValue(RollbackCountCommandStep.COUNT_ARG, all)
                    .setOutput(OutputStream.nullOutputStream())
                    .execute());
            connection.setAutoCommit(true);
        }
    }
}
