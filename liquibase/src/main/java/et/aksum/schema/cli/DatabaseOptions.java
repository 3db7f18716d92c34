package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and as whom: from the environment, as for the server, unless options say otherwise. */
final class DatabaseOptions {
    @Option(
            names = "--url",
            order = 10,
            paramLabel = "JDBC-URL",
            description = "Address, jdbc:postgresql://host:port/database. Otherwise AKSUM_DB_URL.")
    @Nullable
    String url;

    @Option(
            names = "--user",
            order = 11,
            paramLabel = "ROLE",
            description = "Login of the migrator. Otherwise AKSUM_DB_MIGRATION_USER.")
    @Nullable
    String user;

    @Option(
            names = "--password-file",
            order = 12,
            paramLabel = "FILE",
            description = "First line is the password. Otherwise AKSUM_DB_MIGRATION_PASSWORD. "
                    + "There is no option for the password itself: every user of a machine sees command lines.")
    @Nullable
    Path passwordFile;

    /** Tried once, so that what follows need not think about addresses and passwords. */
    DataSource open(Surroundings around) {
        DataSource database = new LoginDataSource(
                address(around), required(user, "AKSUM_DB_MIGRATION_USER", around), password(around));
        try (Connection tried = database.getConnection()) {
            tried.getMetaData().getDatabaseMajorVersion();
            return database;
        } catch (SQLException refused) {
            throw Refusal.unknown("No connection: " + ConnectionFailure.inWords(refused, address(around)), refused);
        }
    }

    private String address(Surroundings around) {
        String address = required(url, "AKSUM_DB_URL", around);
        if (!address.startsWith("jdbc:postgresql:")) {
            throw Refusal.misuse("The address must begin with jdbc:postgresql: but is something else.");
        }
        if (address.matches(".*[?&](user|password)=.*")) {
            throw Refusal.misuse("The address must not name a user or a password; use --user and --password-file.");
        }
        return address;
    }

    private String password(Surroundings around) {
        if (passwordFile == null) {
            return Optional.ofNullable(around.environment().get("AKSUM_DB_MIGRATION_PASSWORD"))
                    .orElse("");
        }
        try {
            return Files.readString(around.path(passwordFile))
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw Refusal.unknown("The password file %s cannot be read.".formatted(passwordFile), unreadable);
        }
    }

    private static String required(@Nullable String option, String variable, Surroundings around) {
        String value = option == null ? around.environment().get(variable) : option;
        if (value == null || value.isBlank()) {
            throw Refusal.misuse(
                    "Which database? Set AKSUM_DB_URL and AKSUM_DB_MIGRATION_USER, or give --url and --user.");
        }
        return value;
    }
}
