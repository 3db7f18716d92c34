package et.aksum.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ReferenceDbUrlConnectionCommandStep;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;

/** Liquibase's own comparison of two databases. It does not look at policies, triggers, functions, grants or checks. */
final class LiquibaseDiff {
    private LiquibaseDiff() {}

    static double seconds(DataSource expected, DataSource found) throws Exception {
        long start = System.nanoTime();
        try (Connection one = expected.getConnection();
                Connection other = found.getConnection()) {
            Scope.child(Map.of("liquibase.analytics.enabled", false), () -> {
                CommandScope diff = new CommandScope("diff");
                diff.addArgumentValue(ReferenceDbUrlConnectionCommandStep.REFERENCE_DATABASE_ARG, database(one));
                diff.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database(other));
                diff.setOutput(OutputStream.nullOutputStream());
                diff.execute();
            });
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Database database(Connection connection) {
        Database database = new PostgresDatabase();
        database.setConnection(new JdbcConnection(connection));
        return database;
    }
}
