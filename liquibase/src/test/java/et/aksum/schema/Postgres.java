package et.aksum.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL servers the same rules are tried on; each starts when first asked for and stops with the tests. */
enum Postgres {
    EMBEDDED {
        @Override
        int start() throws IOException {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            CARELESS.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
            return server.getPort();
        }
    },
    DEBIAN_15 {
        @Override
        boolean isHere() {
            boolean here = Files.isExecutable(BIN.resolve("initdb"));
            if (!here && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI tests on PostgreSQL 15 too: install Debian's postgresql-15.");
            }
            return here;
        }

        @Override
        int start() throws IOException, InterruptedException {
            Path data = Files.createTempDirectory(Path.of("target"), "postgresql-15-")
                    .toAbsolutePath();
            Path log = data.resolveSibling(data.getFileName() + ".txt");
            run(
                    log,
                    BIN.resolve("initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "-N");
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(
                    BIN.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    "" + port,
                    "-h",
                    "127.0.0.1",
                    "-k",
                    ""));
            CARELESS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            Process server = asAnybody(command.toArray(String[]::new))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            return port;
        }
    };

    /** Nobody minds if a database of tests does not survive a crash, and hundreds of them are made. */
    private static final Map<String, String> CARELESS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "autovacuum", "off");

    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path ROLES = Path.of("../wildfly-config/src/main/database/roles.sql");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private int port;

    boolean isHere() {
        return true;
    }

    abstract int start() throws IOException, InterruptedException;

    /** As superuser; never through a URL that carries the user, because it would beat the user asked for. */
    synchronized Connection superuser(String database) throws SQLException {
        if (port == 0) {
            try {
                port = start();
                awaitAndCreateRoles();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void awaitAndCreateRoles() throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(ROLES));
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline
                        || !String.valueOf(notYet.getSQLState()).matches("08.*|57P03")) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void run(Path log, String... command) throws IOException, InterruptedException {
        Process process = asAnybody(command).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(log));
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it nobody in particular. */
    private static ProcessBuilder asAnybody(String... command) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    private static void closeQuietly(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException leftover) {
            throw new UncheckedIOException(leftover);
        }
    }
}
