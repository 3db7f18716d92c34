package et.aksum.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as an operator starts it: the launcher in a process of its own, on free ports. */
public final class LaunchedServer implements AutoCloseable {
    private static final String LAUNCHER = "et.aksum.launcher.Launcher";
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final RunInfo info;

    private LaunchedServer(Process process, Path data, RunInfo info) {
        this.process = process;
        this.data = data;
        this.info = info;
    }

    /**
     * Starts the server and waits until it is ready.
     *
     * @param data     kept between starts; the database lies in it
     * @param settings {@code AKSUM_…} environment variables beside the usual ones
     */
    public static LaunchedServer start(Path data, Map<String, String> settings) {
        try {
            Files.createDirectories(data);
            Path json = data.resolve("aksum.json");
            Files.deleteIfExists(json);
            Process process = launch(data, settings);
            Awaitility.await("the server to be ready, see " + data)
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> Files.exists(json) || !process.isAlive());
            if (!Files.exists(json)) {
                throw new AssertionError("The launcher gave up; see " + data.resolve("launcher.log"));
            }
            return new LaunchedServer(process, data, RunInfo.read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path data, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Daksum.home=" + Harness.REACTOR,
                "-Daksum.http.port=0",
                "-Daksum.https.port=0",
                "-Daksum.management.port=0",
                "-Daksum.db.port=0",
                "-Daksum.data=" + data,
                "-Daksum.json=" + data.resolve("aksum.json"),
                "-Daksum.demo=true",
                LAUNCHER));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AKSUM_"));
        builder.environment().putAll(settings);
        File log = data.resolve("launcher.log").toFile();
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    public RunInfo info() {
        return info;
    }

    public Path log() {
        return data.resolve("launcher.log");
    }

    public Path data() {
        return data;
    }

    /** A connection that may do anything: for looking at what really is in the tables, and for tampering. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(info.jdbcUrl().replaceAll("\\?.*", ""), "postgres", "postgres");
    }

    /** {@code kill -9} of the server; then the launcher and its database end too. */
    public void kill() {
        ProcessHandle.of(info.serverPid()).ifPresent(ProcessHandle::destroyForcibly);
        close();
    }

    /** Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The launcher did not stop within a minute; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
