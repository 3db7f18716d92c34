package et.aksum.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An operator's PostgreSQL, prepared by {@code roles.sql} and {@code database.sql}.
 *
 * @param url JDBC address without a user in it
 * @param migrationUser login of the migrator
 * @param migrationPassword its password
 * @param appUser login of the runtime role
 * @param appPassword its password
 */
public record ExternalDatabase(
        String url, String migrationUser, String migrationPassword, String appUser, String appPassword) {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    /** Refuses an address that names a user: the driver would prefer it to the datasource's. */
    public ExternalDatabase {
        if (url.matches(".*[?&](user|password)=.*"))
            throw new LaunchFailed("AKSUM_DB_URL must not name a user: it would win over AKSUM_DB_APP_USER.");
        if (!url.startsWith("jdbc:postgresql:"))
            throw new LaunchFailed("AKSUM_DB_URL must be a jdbc:postgresql: address.");
    }

    /** Both logins work and the version is one that is supported. */
    void check() {
        refuseUnsupported(version(migrationUser, migrationPassword));
        refuseUnsupported(version(appUser, appPassword));
    }

    static void refuseUnsupported(int major) {
        if (major < OLDEST || major > NEWEST)
            throw new LaunchFailed(
                    "AKSUM_DB_URL is PostgreSQL %d; Aksum ERP supports %d to %d.".formatted(major, OLDEST, NEWEST));
    }

    private int version(String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version_num")) {
            version.next();
            return version.getInt(1) / 10_000;
        } catch (SQLException failed) {
            throw new LaunchFailed("AKSUM_DB_URL does not accept %s: %s".formatted(user, message(failed)), failed);
        }
    }

    private static @Nullable String message(SQLException failed) {
        return failed.getMessage();
    }
}
