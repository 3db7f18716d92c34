package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One running instance: database, server and the file that describes them. Closing it stops the server first and the
 * database after it; the data stays.
 */
public final class AksumServer implements AutoCloseable {
    private final Options options;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Ports ports;
    private final @Nullable EmbeddedDatabase embedded;
    private final Database database;
    private final List<DemoPerson> demo;
    private final Map<String, String> environment;
    private @Nullable ServerProcess server;
    private boolean described;

    private AksumServer(Options options, DataDirectory data, Consumer<String> notices)
            throws IOException, SQLException {
        this.options = options;
        this.data = data;
        secrets = new Secrets(data.secrets());
        ServerProcess.stopLeftOver(data.serverProcess());
        ExternalDatabase external = options.database();
        if (external == null) {
            embedded = embedded();
            embedded.stopLeftOver();
            ports = choosePorts(options, notices);
            database = embedded.start(ports.database());
        } else {
            external.check();
            embedded = null;
            ports = choosePorts(options, notices);
            database = new Database(external, 0);
        }
        demo = ServerEnvironment.demo(options, data, secrets);
        environment = ServerEnvironment.of(options, ports, data, secrets, database);
    }

    /**
     * Starts everything and returns once the instance is ready.
     *
     * @throws LaunchFailed if it cannot; nothing is left running then
     */
    public static AksumServer start(Options options) {
        return start(options, notice -> {});
    }

    static AksumServer start(Options options, Consumer<String> notices) {
        AksumServer instance = prepare(options, notices);
        try {
            instance.startServer();
            return instance;
        } catch (RuntimeException failed) {
            instance.close();
            throw failed;
        }
    }

    /** Everything but the server: locked, ports chosen, database running. */
    static AksumServer prepare(Options options, Consumer<String> notices) {
        require(options.serverHome().resolve("jboss-modules.jar"), "the provisioned server");
        require(options.application(), "the application");
        try {
            DataDirectory data = DataDirectory.open(options.data());
            try {
                AksumServer instance = new AksumServer(options, data, notices);
                // Not before the ports are ours: until then it may be that of another running instance.
                Files.deleteIfExists(options.runFile());
                return instance;
            } catch (IOException | SQLException | RuntimeException failed) {
                data.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new LaunchFailed("Aksum ERP could not be started: " + failed.getMessage(), failed);
        }
    }

    /** Starts the server, again after {@link #killServer}, on the same ports, and returns once it is ready. */
    public void startServer() {
        try {
            new ServerBase(data.server()).lay(options, secrets.password("management-password"));
            server = ServerProcess.start(
                    ServerCommand.of(options, data.server(), ports),
                    environment,
                    data.serverProcess(),
                    options.serverLog());
            new Readiness(Instance.management(ports)).await(server.process());
            where().write(options.runFile());
            described = true;
        } catch (IOException failed) {
            throw new LaunchFailed("The server could not be started: " + failed.getMessage(), failed);
        }
    }

    /** Ends the server at once, as a power cut would; the database goes on. */
    public void killServer() {
        running().kill();
    }

    /** Where it is; also the content of the run file. */
    public Instance where() {
        return Instance.of(options, ports, running().process().pid(), database, demo);
    }

    /** The ports in use. */
    public Ports ports() {
        return ports;
    }

    /** Logins of the application and of the migrator, for tests of what these may do. */
    public ExternalDatabase login() {
        return database.login();
    }

    /** Password of the embedded PostgreSQL's superuser {@code postgres}, for tests that tamper. */
    public String superuserPassword() {
        try {
            return secrets.password("postgres-password");
        } catch (IOException unreadable) {
            throw new LaunchFailed("The superuser's password is not readable.", unreadable);
        }
    }

    /** File with the password of the management console's user. */
    Path consolePassword() {
        return secrets.file("management-password");
    }

    /** Ends when the server does, wanted or not. */
    CompletableFuture<Process> serverEnd() {
        return running().process().onExit();
    }

    /** Stops everything, in order; a second call does nothing. */
    @Override
    public synchronized void close() {
        try {
            if (described) Files.deleteIfExists(options.runFile());
            if (server != null) server.close();
            if (embedded != null) embedded.close();
            data.close();
        } catch (IOException failed) {
            throw new LaunchFailed("Not everything was stopped: " + failed.getMessage(), failed);
        }
    }

    private ServerProcess running() {
        if (server == null) throw new IllegalStateException("The server was not started.");
        return server;
    }

    private EmbeddedDatabase embedded() throws IOException {
        Path shared = options.serverHome().resolveSibling("postgresql");
        return new EmbeddedDatabase(PostgresBinaries.unpack(shared), data.database(), secrets);
    }

    private static Ports choosePorts(Options options, Consumer<String> notices) throws IOException {
        Ports wanted = options.ports();
        try (var choice = new PortChoice(options.address(), notices)) {
            return new Ports(
                    choice.choose("portal and API", "aksum.http.port", wanted.http()),
                    choice.choose("portal and API over TLS", "aksum.https.port", wanted.https()),
                    choice.choose("management", "aksum.management.port", wanted.management()),
                    options.database() == null ? choice.choose("database", "aksum.db.port", wanted.database()) : 0);
        }
    }

    private static void require(Path file, String what) {
        if (!Files.exists(file))
            throw new LaunchFailed("There is no %s at %s. Build it first: ./mvnw package".formatted(what, file));
    }
}
