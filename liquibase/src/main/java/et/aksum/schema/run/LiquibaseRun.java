package et.aksum.schema.run;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.util.LiquibaseUtil;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase as this house uses it: its tables in schema {@code schema}, its words in our log, nothing on the console and nothing sent to anybody.
 * Its scopes are shared by threads in ways its documentation does not promise, so one thread of a process uses it at a time.
 */
public final class LiquibaseRun {
    /** Given when no context is asked for: Liquibase would otherwise run every changeSet, those for demo as well. */
    public static final String PLAIN = "plain";

    /** As it stands in the rows of the history. */
    public static final String VERSION = LiquibaseUtil.getBuildVersion();

    /** Runs before anything else, on every migration. */
    public static final List<String> HOME_OF_HISTORY = List.of(
            "create schema if not exists schema",
            "comment on schema schema is 'What the schema engine remembers: the history of changeSets.'");

    private static final String MASTER = "db/changelog/master.xml";
    private static final String SCHEMA = "schema";
    private static final Object ONE_AT_A_TIME = new Object();
    private static boolean checking = true;

    private LiquibaseRun() {}

    /** Applies what the database has not seen. The caller holds the migration lock and has become the owner. */
    public static void update(Connection connection, ResourceAccessor files, Set<String> contexts)
            throws LiquibaseException, SQLException {
        createHomeOfHistory(connection);
        inScope(files, () -> {
            Database database = database(connection);
            CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
            update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database);
            update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, MASTER);
            update.addArgumentValue(
                    UpdateCommandStep.CONTEXTS_ARG, contexts.isEmpty() ? PLAIN : String.join(",", contexts));
            update.addArgumentValue(ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG, new LimitsByChangeSet());
            update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
            update.setOutput(OutputStream.nullOutputStream());
            update.execute();
            SchemaChecked.remember(files);
            return true;
        });
        connection.setAutoCommit(true);
    }

    /** All changeSets of this build in the order they run. */
    public static List<ChangeSet> changeSets() {
        try {
            return inScope(() -> parsed(null, Scope.getCurrentScope().getResourceAccessor()));
        } catch (LiquibaseException unreadable) {
            throw new IllegalStateException("The changelogs of this build cannot be read.", unreadable);
        }
    }

    /**
     * Looks at each changeSet of a history, in the order they run, as they are on PostgreSQL.
     *
     * @param view is given a database without connection, which only makes SQL
     * @throws LiquibaseException when the changelogs cannot be read
     */
    public static <T> List<T> changeSets(ResourceAccessor files, BiFunction<ChangeSet, Database, T> view)
            throws LiquibaseException {
        return inScope(files, () -> {
            Database offline = offline(files);
            // Without a database in scope Liquibase leaves most changes out of its checksums.
            return Scope.child(Map.of(Scope.Attr.database.name(), offline), () -> parsed(offline, files).stream()
                    .map(changeSet -> view.apply(changeSet, offline))
                    .toList());
        });
    }

    /** @param database whose name decides which changes count; null when only their ids matter */
    private static List<ChangeSet> parsed(@Nullable Database database, ResourceAccessor files)
            throws LiquibaseException, IOException {
        ChangeLogParameters parameters =
                database == null ? new ChangeLogParameters() : new ChangeLogParameters(database);
        List<ChangeSet> changeSets = ChangeLogParserFactory.getInstance()
                .getParser(MASTER, files)
                .parse(MASTER, parameters, files)
                .getChangeSets();
        SchemaChecked.remember(files);
        return changeSets;
    }

    /** Stands for any PostgreSQL. */
    private static Database offline(ResourceAccessor files) {
        Database database = OfflinePostgres.of(files);
        database.setLiquibaseSchemaName(SCHEMA);
        return database;
    }

    static Database database(Connection connection) throws LiquibaseException {
        Database database = new PostgresDatabase();
        database.setConnection(new JdbcConnection(connection) {
            /** Liquibase searches it for passwords, which takes a fifth of a second in the long address of a data source. */
            @Override
            public String getURL() {
                return "jdbc:postgresql:";
            }
        });
        database.setLiquibaseSchemaName(SCHEMA);
        return database;
    }

    static <T> T inScope(Callable<T> work) throws LiquibaseException {
        return inScope(new ClassLoaderResourceAccessor(LiquibaseRun.class.getClassLoader()), work);
    }

    static <T> T inScope(ResourceAccessor files, Callable<T> work) throws LiquibaseException {
        boolean checked;
        try {
            checked = SchemaChecked.is(files);
        } catch (IOException unreadable) {
            throw new LiquibaseException(unreadable);
        }
        Map<String, Object> quiet = Map.of(
                GlobalConfiguration.VALIDATE_XML_CHANGELOG_FILES.getKey(),
                !checked,
                Scope.Attr.resourceAccessor.name(),
                files,
                Scope.Attr.logService.name(),
                new LiquibaseLog(),
                Scope.Attr.ui.name(),
                new LiquibaseVoice(),
                AnalyticsArgs.ENABLED.getKey(),
                false);
        synchronized (ONE_AT_A_TIME) {
            if (checking == checked) {
                // Liquibase's parsers ask when they are made, and live as long as the process.
                ChangeLogParserFactory.reset();
                checking = !checked;
            }
            try {
                return Scope.child(quiet, work::call);
            } catch (LiquibaseException | RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new LiquibaseException(failed);
            }
        }
    }

    private static void createHomeOfHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : HOME_OF_HISTORY) {
                statement.execute(text);
            }
        }
    }
}
