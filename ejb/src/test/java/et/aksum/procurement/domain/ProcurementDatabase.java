package et.aksum.procurement.domain;

import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ReferenceData;
import et.aksum.catalogue.domain.ReferenceRows;
import et.aksum.fixture.StatementLog;
import et.aksum.fixture.WarmConnections;
import et.aksum.schema.SchemaMigration;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the real schema, and the beans of the import wired by hand as the container would. */
public final class ProcurementDatabase {
    /** The container ends transactions and connections, not the beans. */
    private static final Set<String> KEPT_FROM_BEANS = Set.of("close", "commit", "rollback", "setAutoCommit");

    private static ProcurementDatabase shared;

    private final EmbeddedPostgres postgres;
    private final WarmConnections application;
    private final WarmConnections superuser;
    private final Deque<Connection> transactions = new ArrayDeque<>();
    private final Map<UUID, String> contexts = new HashMap<>();
    /** What beans get where the container would inject the datasource: the connection of the running transaction. */
    public final DataSource database;

    private ProcurementDatabase() throws Exception {
        postgres = StatementLog.start(EmbeddedPostgres.builder().setServerConfig("fsync", "off"));
        try (Connection superuser = connect("postgres", "postgres");
                var statement = superuser.createStatement()) {
            statement.execute(script("roles.sql"));
            statement.execute("create database aksum owner aksum_owner encoding 'UTF8' template template0");
        }
        try (Connection superuser = connect("aksum", "postgres");
                var statement = superuser.createStatement()) {
            statement.execute(script("database.sql"));
        }
        PGSimpleDataSource migrator = new PGSimpleDataSource();
        migrator.setURL(url("aksum"));
        migrator.setUser("aksum_migrator");
        SchemaMigration.migrate(migrator, Set.of("demo"));
        application = warm("aksum_app");
        superuser = warm("postgres");
        database = proxy(
                DataSource.class,
                (method, arguments) -> method.equals("getConnection") ? unclosable(transactions.getFirst()) : null);
    }

    /** Started once for all tests of a run; each test works in an organisation of its own. */
    public static synchronized ProcurementDatabase get() {
        try {
            if (shared == null) {
                shared = new ProcurementDatabase();
            }
            return shared;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A new organisation and the person who acts for it. */
    public Caller organisation(String code) {
        UUID org = Uuid7.next();
        UUID user = Uuid7.next();
        asSuperuser(
                "insert into identity.organisation (id, code, name, currency) values ('%1$s', '%2$s', '%2$s', 'ETB'); insert into identity.organisation_code (code, org_id) values ('%2$s', '%1$s')"
                        .formatted(org, code));
        return new Caller(
                new OrganisationId(org),
                addUser(org, user, "buyer"),
                "buyer",
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(Clock.systemUTC()),
                Channel.PORTAL,
                null,
                null,
                null);
    }

    /** Another person of the same organisation. */
    public Caller colleague(Caller of, String name) {
        UUID user = addUser(of.organisation().value(), Uuid7.next(), name);
        return new Caller(
                of.organisation(), user, name, of.level(), of.secondFactorAt(), of.channel(), null, null, null);
    }

    private UUID addUser(UUID org, UUID user, String name) {
        asSuperuser(
                "select set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true); insert into identity.app_user (org_id, id, username, display_name, email, state) values ('%1$s', '%2$s', '%3$s', '%3$s', '%3$s@x.example', 'ACTIVE')"
                        .formatted(org, user, name));
        return user;
    }

    /** Work of {@code caller} in one transaction of the runtime role. */
    public <T> T call(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> inTransaction(work));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        Caller caller = TenantContext.require();
        try (Connection connection = application.open()) {
            connection.setAutoCommit(false);
            try (var bind = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                bind.setString(1, signed(caller));
                bind.execute();
            }
            transactions.push(connection);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } finally {
                transactions.pop();
            }
        }
    }

    /** One value read as superuser. */
    public String value(String sql) {
        try (Connection reader = superuser.open();
                var row = reader.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One value of another database on the same server, read as superuser. */
    String value(String name, String sql) {
        return values(name, sql).get(0);
    }

    /** The first column of each row. */
    List<String> values(String name, String sql) {
        try (Connection superuser = connect(name, "postgres");
                var row = superuser.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Another database on the same server. @return connections of its migrator */
    DataSource create(String name, String template) throws SQLException, IOException {
        application.closeIdle();
        superuser.closeIdle();
        try (Connection superuser = connect("postgres", "postgres");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "create database %s owner aksum_owner encoding 'UTF8' template %s".formatted(name, template));
        }
        try (Connection superuser = connect(name, "postgres");
                var statement = superuser.createStatement()) {
            statement.execute(script("database.sql").replace("database aksum ", "database " + name + " "));
        }
        PGSimpleDataSource migrator = new PGSimpleDataSource();
        migrator.setURL(url(name));
        migrator.setUser("aksum_migrator");
        return migrator;
    }

    public void asSuperuser(String sql) {
        try (Connection attacker = superuser.open();
                var statement = attacker.createStatement()) {
            attacker.setAutoCommit(false);
            statement.execute(sql);
            attacker.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    OwnTransaction ownTransaction() {
        return new OwnTransaction() {
            @Override
            public <T> T call(Callable<T> work) {
                try {
                    return inTransaction(work);
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
    }

    ImportStore store() {
        ImportStore store = new ImportStore();
        store.database = database;
        return store;
    }

    ImportProgress progress() {
        ImportProgress progress = new ImportProgress();
        progress.store = store();
        progress.transaction = ownTransaction();
        progress.catalogue = wire(new ItemDirectory(), "database", database);
        progress.reference = reference();
        progress.trail = wire(new AuditTrail(), "database", database);
        progress.clock = Clock.systemUTC();
        return progress;
    }

    public ReferenceData reference() {
        return wire(new ReferenceData(), "rows", wire(new ReferenceRows(), "database", database));
    }

    /** Sets a field that the container would inject. */
    public static <T> T wire(T bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
            return bean;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String signed(Caller caller) {
        return contexts.computeIfAbsent(
                caller.requireUser(),
                user -> value("select tenancy.sign_as_owner('%s', '%s')"
                        .formatted(caller.organisation().value(), user)));
    }

    private static Connection unclosable(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> KEPT_FROM_BEANS.contains(method)
                        ? null
                        : Connection.class
                                .getMethod(method, types(method, arguments))
                                .invoke(connection, arguments));
    }

    private static Class<?>[] types(String method, Object[] arguments) {
        for (var candidate : Connection.class.getMethods()) {
            if (candidate.getName().equals(method)
                    && candidate.getParameterCount() == (arguments == null ? 0 : arguments.length)) {
                return candidate.getParameterTypes();
            }
        }
        throw new IllegalStateException(method);
    }

    private interface Call {
        Object on(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return method.getDeclaringClass() == Object.class
                                ? objectMethod(self, method.getName(), arguments)
                                : call.on(method.getName(), arguments);
                    } catch (java.lang.reflect.InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static Object objectMethod(Object self, String method, Object[] arguments) {
        return switch (method) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "proxy";
        };
    }

    Connection connect(String name, String user) throws SQLException {
        return DriverManager.getConnection(url(name) + "?reWriteBatchedInserts=true&user=" + user);
    }

    private WarmConnections warm(String role) {
        return new WarmConnections(postgres.getPort(), "aksum", role, "");
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("..", "wildfly-config", "src", "main", "database", name));
    }
}
