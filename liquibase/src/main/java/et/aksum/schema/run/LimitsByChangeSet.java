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

/**
 * Patience for what blocks nobody: a changeSet outside a transaction builds an index beside the users, which takes long and waits for old
 * transactions. Cut short it would leave an INVALID index.
 */
final class LimitsByChangeSet extends AbstractChangeExecListener {
    private static final Map<String, String> OUTSIDE_A_TRANSACTION =
            Map.of("lock_timeout", "15min", "statement_timeout", "0");

    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog all, Database database, RunStatus status) {
        if (!changeSet.isRunInTransaction()) {
            limit(database, OUTSIDE_A_TRANSACTION);
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
