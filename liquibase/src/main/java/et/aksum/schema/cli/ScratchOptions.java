package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.scratch.PostgresPrograms;
import et.aksum.schema.cli.scratch.ScratchServer;
import et.aksum.schema.cli.scratch.ScratchUnavailable;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.plan.ScratchReplay;
import et.aksum.schema.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a history is replayed. */
final class ScratchOptions {
    private static final String VARIABLE = "AKSUM_SCHEMA_SCRATCH_URL";

    @Option(
            names = "--scratch",
            order = 35,
            paramLabel = "JDBC-URL",
            description =
                    "An EMPTY database to replay the history in, by the same login; empty again afterwards. Otherwise "
                            + VARIABLE
                            + ", and else a PostgreSQL of the moment, from the programs that Maven fetched or the system has.")
    @Nullable
    String scratch;

    /** What the steps make of an empty database. */
    Catalogue replayed(Surroundings around, LoginOptions login, List<Step> steps) {
        return in(scratch, around, login, database -> replayed(database, steps));
    }

    /**
     * Does something in a scratch database: the one that is named, otherwise that of the environment, otherwise one of the moment.
     *
     * @param named null or blank when none is
     */
    static <T> T in(@Nullable String named, Surroundings around, LoginOptions login, Function<DataSource, T> work) {
        String address = named == null || named.isBlank() ? around.environment().get(VARIABLE) : named;
        if (address != null && !address.isBlank()) {
            return work.apply(login.open(address, around));
        }
        try (ScratchServer server = ScratchServer.start(PostgresPrograms.find(around.environment()))) {
            return work.apply(new LoginDataSource(server.address(), ScratchServer.MIGRATOR, server.password()));
        } catch (ScratchUnavailable missing) {
            throw Refusal.unknown(String.valueOf(missing.getMessage()), missing);
        }
    }

    private static Catalogue replayed(DataSource database, List<Step> steps) {
        return DatabaseOptions.asOwner(database, connection -> {
            refuseUnlessEmpty(connection);
            return new ScratchReplay(connection).catalogueOf(steps);
        });
    }

    static void refuseUnlessEmpty(Connection connection) throws SQLException {
        if (!ScratchReplay.isEmpty(connection)) {
            throw Refusal.unknown("The scratch database is not empty; make a new one.");
        }
    }
}
