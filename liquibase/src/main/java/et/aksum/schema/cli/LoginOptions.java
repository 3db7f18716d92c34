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

/** As whom: from the environment, as for the server, unless options say otherwise. */
final class LoginOptions {
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
    DataSource open(String address, Surroundings around) {
        if (!address.startsWith("jdbc:postgresql:")) {
            throw Refusal.misuse("The address must begin with jdbc:postgresql: but is something else.");
        }
        if (address.matches("(?s).*[?&](user|password)=.*|[^?]*@.*")) {
            throw Refusal.misuse("The address must not name a user or a password; use --user and --password-file.");
        }
        DataSource database = new LoginDataSource(address, name(around), password(around));
        try (Connection tried = database.getConnection()) {
            tried.getMetaData().getDatabaseMajorVersion();
            return database;
        } catch (SQLException refused) {
            throw Refusal.unknown("No connection: " + ConnectionFailure.inWords(refused, address), refused);
        }
    }

    private String name(Surroundings around) {
        String name = user == null ? around.environment().get("AKSUM_DB_MIGRATION_USER") : user;
        if (name == null || name.isBlank()) {
            throw Refusal.misuse("As whom? Set AKSUM_DB_MIGRATION_USER, or give --user.");
        }
        return name;
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
}
