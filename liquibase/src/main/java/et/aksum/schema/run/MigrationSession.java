package et.aksum.schema.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A database session fit for migrating: it says who it is, waits for no lock for long, notices a dead client, and names every schema it means.
 * Closing it gives a pooled connection back as it was found.
 */
public final class MigrationSession implements AutoCloseable {
    /** A changeSet that cannot get its lock in four seconds leaves the users alone and asks again later: while it waits, everybody waits behind it. */
    public static final Map<String, String> LIMITS =
            Map.of("lock_timeout", "4s", "statement_timeout", "15min", "idle_in_transaction_session_timeout", "10min");

    /**
     * Patience for what blocks nobody: a changeSet outside a transaction builds an index beside the users, which takes long and waits for old
     * transactions. Cut short it would leave an INVALID index.
     */
    public static final Map<String, String> LIMITS_OUTSIDE_A_TRANSACTION =
            Map.of("lock_timeout", "15min", "statement_timeout", "0", "idle_in_transaction_session_timeout", "10min");

    private static final int LONGEST_NAME = 63;

    private final Connection connection;
    private final boolean autoCommit;
    private final String role;
    private final Map<String, String> before;

    private MigrationSession(Connection connection, boolean autoCommit, String role, Map<String, String> before) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.role = role;
        this.before = before;
    }

    /** As the role that signed in: only it sees in pg_stat_activity what other sessions of the same role are doing. */
    public static MigrationSession open(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        String role = ask(
                connection,
                "select case current_user when session_user then 'none' else quote_ident(current_user) end");
        become(connection, "none");
        Map<String, String> before = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : settings().entrySet()) {
            before.put(setting.getKey(), ask(connection, "select current_setting(?)", setting.getKey()));
            set(connection, setting.getKey(), setting.getValue());
        }
        return new MigrationSession(connection, autoCommit, role, before);
    }

    /** What is created belongs to the owner, never to the role that signed in. */
    public void becomeOwner() throws SQLException {
        become(connection, "aksum_owner");
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
        for (Map.Entry<String, String> setting : before.entrySet()) {
            set(connection, setting.getKey(), setting.getValue());
        }
        become(connection, role);
        connection.setAutoCommit(autoCommit);
    }

    static void limitWork(Connection connection) throws SQLException {
        limit(connection, LIMITS);
    }

    /** Sets timeouts for what follows in this session. */
    public static void limit(Connection connection, Map<String, String> limits) throws SQLException {
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            set(connection, limit.getKey(), limit.getValue());
        }
    }

    static void set(Connection connection, String setting, String value) throws SQLException {
        ask(connection, "select set_config(?, ?, false)", setting, value);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(LIMITS);
        settings.put("application_name", name());
        settings.put("search_path", "pg_catalog");
        settings.put("client_connection_check_interval", "5s");
        settings.put("tcp_keepalives_idle", "30");
        settings.put("tcp_keepalives_interval", "10");
        settings.put("tcp_keepalives_count", "3");
        return settings;
    }

    private static void become(Connection connection, String role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
        }
    }

    private static String ask(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
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
