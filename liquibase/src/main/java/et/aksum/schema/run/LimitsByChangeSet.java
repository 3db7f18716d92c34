package et.aksum.schema.run;

import java.sql.SQLException;
import java.util.Map;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.UnexpectedLiquibaseException;

/** Gives a changeSet outside a transaction the limits that suit what it does. */
final class LimitsByChangeSet extends AbstractChangeExecListener {
    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog all, Database database, RunStatus status) {
        if (!changeSet.isRunInTransaction()) {
            limit(database, MigrationSession.LIMITS_OUTSIDE_A_TRANSACTION);
        }
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog all, Database database, ExecType how) {
        if (!changeSet.isRunInTransaction()) {
            limit(database, MigrationSession.LIMITS);
        }
    }

    private static void limit(Database database, Map<String, String> limits) {
        if (database.getConnection() instanceof JdbcConnection jdbc) {
            try {
                MigrationSession.limit(jdbc.getUnderlyingConnection(), limits);
            } catch (SQLException refused) {
                throw new UnexpectedLiquibaseException(refused);
            }
        }
    }
}
