package et.aksum.integration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes ready what the managed container needs before Arquillian starts it: a database with the roles the operator makes,
 * free ports and the credentials of the demo people. Tells them by system properties that arquillian.xml mentions.
 */
public final class ContainerSession implements LauncherSessionListener {
    private static final Path FOLDER = Path.of("target/container").toAbsolutePath();
    private static final int HIGHEST_OFFSET = 30_000;

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("aksum.test.container")) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
            prepareDatabase();
            Path credentials = FOLDER.resolve("demo-credentials.json");
            Files.writeString(credentials, DemoCredentials.json());
            String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
            System.setProperty("aksum.test.db.url", server + "aksum");
            System.setProperty("aksum.test.credentials", credentials.toString());
            System.setProperty(
                    "aksum.test.setup.secret", FOLDER.resolve("setup-secret").toString());
            System.setProperty("aksum.test.hammer.seconds", System.getProperty("aksum.hammer.seconds", "20"));
            int offset = freeOffset();
            System.setProperty("aksum.test.offset", String.valueOf(offset));
            System.setProperty("aksum.test.management.port", String.valueOf(9990 + offset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void prepareDatabase() throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("roles.sql"));
            statement.execute("alter role aksum_app password 'app'");
            statement.execute("alter role aksum_migrator password 'migrator'");
            statement.execute("create database aksum owner aksum_owner encoding 'UTF8' template template0");
        }
        try (Connection connection = postgres.getDatabase("postgres", "aksum").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("database.sql"));
        }
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("../wildfly-config/src/main/database").resolve(name));
    }

    /** An offset at which every port of the server is free. */
    private static int freeOffset() {
        for (int offset = 2_000; offset < HIGHEST_OFFSET; offset += 37) {
            if (areFree(8080 + offset, 8443 + offset, 9990 + offset, 9993 + offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports.");
    }

    private static boolean areFree(int... ports) {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int port : ports) {
                taken.add(new ServerSocket(port));
            }
            return true;
        } catch (IOException occupied) {
            return false;
        } finally {
            taken.forEach(ContainerSession::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
