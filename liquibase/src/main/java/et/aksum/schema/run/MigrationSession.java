package et.aksum.schema.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database session fit for migrating: it says who it is, waits for no lock for long, notices a dead client, and names every schema it means.
 * Closing it gives a pooled connection back as it was found.
 */
public final class MigrationSession implements AutoCloseable {
    private static final int LONGEST_NAME = 63;

    private final Connection connection;
    private final boolean autoCommit;
    private final String role;

    private MigrationSession(Connection connection, boolean autoCommit, String role) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.role = role;
    }

    /** As the role that signed in: only it sees in pg_stat_activity what other sessions of the same role are doing. */
    public static MigrationSession open(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            String role;
            try (ResultSet row = statement.executeQuery(
                    "select case current_user when session_user then 'none' else quote_ident(current_user) end")) {
                row.next();
                role = row.getString(1);
            }
            statement.execute("set role none");
            statement.execute("set application_name = '" + name().replace("'", "") + "'");
            statement.execute("set search_path = pg_catalog");
            statement.execute("set client_connection_check_interval = '5s'");
            statement.execute("set tcp_keepalives_idle = 30");
            statement.execute("set tcp_keepalives_interval = 10");
            statement.execute("set tcp_keepalives_count = 3");
            statement.execute("set idle_in_transaction_session_timeout = '10min'");
            limitWork(statement);
            return new MigrationSession(connection, autoCommit, role);
        }
    }

    /** A changeSet that cannot get its lock in ten seconds fails and leaves the users alone; the next start tries it again. */
    static void limitWork(Statement statement) throws SQLException {
        statement.execute("set lock_timeout = '10s'");
        statement.execute("set statement_timeout = '15min'");
    }

    /** What is created belongs to the owner, never to the role that signed in. */
    public void becomeOwner() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role aksum_owner");
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            for (String setting : new String[] {
                "lock_timeout",
                "statement_timeout",
                "idle_in_transaction_session_timeout",
                "tcp_keepalives_count",
                "tcp_keepalives_interval",
                "tcp_keepalives_idle",
                "client_connection_check_interval",
                "search_path",
                "application_name"
            }) {
                statement.execute("reset " + setting);
            }
            statement.execute("set role " + role);
        }
        connection.setAutoCommit(autoCommit);
    }

    private static String name() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            host = "unknown-host";
        }
        String name = "aksum-migration pid " + ProcessHandle.current().pid() + " on " + host;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
