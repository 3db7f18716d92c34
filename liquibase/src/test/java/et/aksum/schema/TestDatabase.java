package et.aksum.schema;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on one of the servers, made as an operator makes it: by the scripts of the server module. */
final class TestDatabase {
    static final byte[] KEY = "a signing key of 32 bytes or so.".getBytes(StandardCharsets.US_ASCII);

    /** The schemas that the changelog makes, in a query that calls pg_namespace n. */
    static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'extensions')";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Postgres, TestDatabase> TEMPLATES = new EnumMap<>(Postgres.class);
    private static final Map<Postgres, TestDatabase> TO_LOOK_AT = new EnumMap<>(Postgres.class);
    private static final Path PREPARE = Path.of("../wildfly-config/src/main/database/database.sql");

    private final Postgres server;
    private final String name;

    private TestDatabase(Postgres server, String name) {
        this.server = server;
        this.name = name;
    }

    static TestDatabase empty(Postgres server) throws SQLException {
        return create(server, "template0");
    }

    /** Migrated without special contexts, with a signing key in place. */
    static TestDatabase migrated(Postgres server) throws SQLException {
        synchronized (TEMPLATES) {
            if (!TEMPLATES.containsKey(server)) {
                TestDatabase template = empty(server);
                SchemaMigration.migrate(template.migrator(), Set.of());
                try (Connection owner = template.owner()) {
                    execute(owner, "insert into tenancy.signing_key (id, secret) values (1, ?)", (Object) KEY);
                }
                TEMPLATES.put(server, template);
            }
            return create(server, TEMPLATES.get(server).name);
        }
    }

    /** One migrated database for all tests that only look at it. */
    static TestDatabase migratedToLookAt(Postgres server) throws SQLException {
        synchronized (TEMPLATES) {
            if (!TO_LOOK_AT.containsKey(server)) {
                TO_LOOK_AT.put(server, migrated(server));
            }
            return TO_LOOK_AT.get(server);
        }
    }

    private static TestDatabase create(Postgres server, String template) throws SQLException {
        TestDatabase database = new TestDatabase(server, "aksum_" + COUNT.incrementAndGet());
        try (Connection superuser = server.superuser("postgres")) {
            execute(
                    superuser,
                    "create database %s owner aksum_owner encoding 'UTF8' template %s strategy file_copy"
                            .formatted(database.name, template));
        }
        try (Connection superuser = database.superuser()) {
            execute(superuser, Files.readString(PREPARE).replace("database aksum ", "database " + database.name + " "));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return database;
    }

    String url() {
        return server.url(name);
    }

    DataSource migrator() {
        return as("aksum_migrator");
    }

    Connection app() throws SQLException {
        return as("aksum_app").getConnection();
    }

    Connection owner() throws SQLException {
        Connection connection = as("aksum_migrator").getConnection();
        execute(connection, "set role aksum_owner");
        return connection;
    }

    Catalogue catalogue() throws SQLException {
        try (Connection superuser = superuser()) {
            return CatalogueReader.read(superuser);
        }
    }

    Connection superuser() throws SQLException {
        return server.superuser(name);
    }

    static DataSource of(String url, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        return source;
    }

    private DataSource as(String user) {
        return of(url(), user);
    }

    /** A new organisation of this name; returns its id. */
    UUID organisation(String name) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection owner = owner()) {
            bind(owner, id, null);
            execute(
                    owner,
                    "insert into identity.organisation (id, code, name, currency) values (?, ?, ?, 'ETB')",
                    id,
                    name + "-" + id.toString().substring(0, 8),
                    name);
            owner.commit();
        }
        return id;
    }

    /** Starts a transaction for an organisation. */
    static void bind(Connection connection, UUID organisation, UUID user) throws SQLException {
        bind(connection, signed(organisation, user, System.currentTimeMillis() / 1000 + 60, KEY));
    }

    static void bind(Connection connection, String context) throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        execute(connection, "select set_config('app.tenant', ?, true)", context);
    }

    static String signed(UUID organisation, UUID user, long expiry, byte[] key) {
        try {
            String claim = organisation + "|" + (user == null ? "" : user) + "|" + expiry;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return claim + "|" + HexFormat.of().formatHex(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        if (values.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** First column of every row, as text. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        return rows(connection, sql).stream().map(row -> String.valueOf(row[0])).toList();
    }

    static long number(Connection connection, String sql) throws SQLException {
        return ((Number) rows(connection, sql).get(0)[0]).longValue();
    }

    static List<Object[]> rows(Connection connection, String sql) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                Arrays.setAll(values, i -> value(row, i + 1));
                found.add(values);
            }
        }
        return found;
    }

    private static Object value(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
