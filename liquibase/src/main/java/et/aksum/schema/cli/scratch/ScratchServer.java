package et.aksum.schema.cli.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server for the moment, with one empty database made as an administrator makes it, by roles.sql and database.sql. */
public final class ScratchServer implements AutoCloseable {
    /** The login that may become the owner. */
    public static final String MIGRATOR = "aksum_migrator";

    private static final String SUPERUSER = "postgres";
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 10;
    private static final int PAUSE_MILLIS = 50;
    private static final int SECRET_BYTES = 24;

    private final Path home;
    private final Process server;
    private final int port;
    private final String password;
    private final Thread end = new Thread(this::stop);

    private ScratchServer(Path home, Process server, int port, String password) {
        this.home = home;
        this.server = server;
        this.port = port;
        this.password = password;
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Starts one, which takes a few seconds.
     *
     * @throws ScratchUnavailable with what its programs said
     */
    public static ScratchServer start(PostgresPrograms programs) throws ScratchUnavailable {
        try {
            Path home = Files.createTempDirectory("aksum-scratch-");
            String password = secret();
            initialise(programs, home, password);
            int port = freePort();
            Process process = process(
                    home,
                    programs.command(
                            "postgres",
                            "-D",
                            home.resolve("data").toString(),
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off",
                            "-c",
                            "max_connections=10"));
            ScratchServer server = new ScratchServer(home, process, port, password);
            server.prepare();
            return server;
        } catch (IOException | SQLException failed) {
            throw new ScratchUnavailable("A scratch PostgreSQL cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** Without user and password. */
    public String address() {
        return address("aksum");
    }

    /** Of {@link #MIGRATOR}; made up for this server. */
    public String password() {
        return password;
    }

    /** May do anything in the database, such as watching what others do. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(address(), SUPERUSER, password);
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static void initialise(PostgresPrograms programs, Path home, String password)
            throws IOException, ScratchUnavailable {
        Path secret = Files.writeString(home.resolve("password"), password);
        Process initdb = process(
                home,
                programs.command(
                        "initdb",
                        "--pgdata=" + home.resolve("data"),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync"));
        try {
            if (initdb.waitFor() != 0) {
                throw new ScratchUnavailable("A scratch PostgreSQL cannot be made: " + said(home), null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static Process process(Path home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private void prepare() throws SQLException, IOException, ScratchUnavailable {
        try (Connection connection = firstConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("roles.sql"));
            statement.execute("alter role %s password '%s'".formatted(MIGRATOR, password));
            statement.execute("create database aksum owner aksum_owner encoding 'UTF8' template template0");
        }
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(script("database.sql"));
        }
    }

    private Connection firstConnection() throws SQLException, IOException, ScratchUnavailable {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try {
                return DriverManager.getConnection(address("postgres"), SUPERUSER, password);
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    String said = said(home);
                    close();
                    throw new ScratchUnavailable("A scratch PostgreSQL does not start: " + said, notYet);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static String said(Path home) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("log"));
        return lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1);
    }

    private static String script(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(ScratchServer.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Stops it and removes what it left. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        stop();
    }

    private void stop() {
        try {
            server.destroy();
            if (!server.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
            PackedPostgres.delete(home);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            System.getLogger(ScratchServer.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be removed: {1}", home, left.getMessage());
        }
    }
}
