package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.run.MigrationSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database, and as whom. */
final class DatabaseOptions {
    private static final Set<String> NOT_THERE = Set.of("42P01", "3F000", "42883");

    @Option(
            names = "--url",
            order = 10,
            paramLabel = "JDBC-URL",
            description = "Address, jdbc:postgresql://host:port/database. Otherwise AKSUM_DB_URL.")
    @Nullable
    String url;

    @Mixin
    LoginOptions login = new LoginOptions();

    DataSource open(Surroundings around) {
        String address = url == null ? around.environment().get("AKSUM_DB_URL") : url;
        if (address == null || address.isBlank()) {
            throw Refusal.misuse("Which database? Set AKSUM_DB_URL, or give --url.");
        }
        return login.open(address, around);
    }

    /** Asks something as the owner of the schema. */
    <T> T read(Surroundings around, Reading<T> reading) {
        return asOwner(open(around), reading);
    }

    static <T> T asOwner(DataSource database, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                MigrationSession session = MigrationSession.open(connection)) {
            session.becomeOwner();
            return reading.from(connection);
        } catch (SQLException failed) {
            throw Refusal.unknown("The database refuses: " + inWords(failed), failed);
        }
    }

    private static String inWords(SQLException failed) {
        String first = String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
        return NOT_THERE.contains(String.valueOf(failed.getSQLState()))
                ? first + ". It may be of an earlier release: aksum-schema plan shows what is pending."
                : first;
    }

    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }
}
