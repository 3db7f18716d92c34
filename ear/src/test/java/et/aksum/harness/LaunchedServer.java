package et.aksum.harness;

import et.aksum.launcher.AksumServer;
import et.aksum.launcher.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The product as an operator runs it: PostgreSQL and the server in processes of their own, on free ports. */
public final class LaunchedServer implements AutoCloseable {
    private final AksumServer server;
    private final Path data;

    private LaunchedServer(AksumServer server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts both with the demo organisations and waits until they are ready.
     *
     * @param data     kept between starts; the database and the server's log lie in it
     * @param settings {@code AKSUM_…} variables beside the launcher's own
     */
    public static LaunchedServer start(Path data, Map<String, String> settings) {
        Options options = options(data).withDemo();
        for (var setting : settings.entrySet()) {
            options = options.with(setting.getKey(), setting.getValue());
        }
        return new LaunchedServer(AksumServer.start(options), data);
    }

    /** A fresh installation without any organisation. */
    public static LaunchedServer startEmpty(Path data) {
        Folders.delete(data);
        return new LaunchedServer(AksumServer.start(options(data)), data);
    }

    /**
     * A server that lives for minutes starts sooner when nothing is compiled twice, one thread collects its garbage and classes are believed; the
     * tests in the container have them verified, and benchmarks ask for the real one.
     */
    private static Options options(Path data) {
        Options options = Options.forTest(Harness.REACTOR, data);
        return Boolean.getBoolean("aksum.test.as.in.production")
                ? options
                : options.with(
                        "JDK_JAVA_OPTIONS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
    }

    /** Where the letters lie that left. */
    Path mail() {
        return data.resolve("mail");
    }

    /** Where everything is, as the run file says it. */
    public RunInfo info() {
        try {
            return RunInfo.read(data.resolve("aksum.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that may do anything: for looking at what really is in the tables, and for tampering. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(info().jdbcUrl(), "postgres", server.superuserPassword());
    }

    /** A connection as the application's own role. */
    public Connection application() throws SQLException {
        return application("");
    }

    /** The same with parameters of the driver, as in {@code "reWriteBatchedInserts=true"}. */
    public Connection application(String parameters) throws SQLException {
        String url = info().jdbcUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + parameters,
                server.login().appUser(),
                server.login().appPassword());
    }

    /** What the server wrote to its log for machines, one JSON object a line. */
    public String log() {
        try {
            return Files.readString(data.resolve("server/log/server.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} of the server, and a new one on the same database. */
    public void killAndStartAgain() {
        server.killServer();
        server.startServer();
    }

    @Override
    public void close() {
        server.close();
    }
}
