package et.aksum.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Does for the embedded PostgreSQL what {@code roles.sql} and {@code database.sql} tell an administrator to do. */
final class DatabaseRoles {
    static final String DATABASE = "aksum";

    private final String address;
    private final String superuser;
    private final String password;

    DatabaseRoles(String address, String superuser, String password) {
        this.address = address;
        this.superuser = superuser;
        this.password = password;
    }

    void prepare(ExternalDatabase login) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(script("roles.sql"));
            password(statement, login.migrationUser(), login.migrationPassword());
            password(statement, login.appUser(), login.appPassword());
            if (!exists(statement))
                statement.execute("create database aksum owner aksum_owner encoding 'UTF8' template template0");
        }
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(script("database.sql"));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address + "/" + database, superuser, password);
    }

    private static void password(Statement statement, String role, String password) throws SQLException {
        // Utility statements take no parameters: both values go through PostgreSQL's own quoting.
        String quoted = statement.enquoteLiteral(password);
        statement.execute("alter role %s password %s".formatted(statement.enquoteIdentifier(role, true), quoted));
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = 'aksum'")) {
            return found.next();
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream stream = DatabaseRoles.class.getResourceAsStream("/database/" + name)) {
            if (stream == null) throw new IOException("Not packed: database/" + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
