package et.aksum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void prepare() throws IOException {
        database = another();
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void what_was_committed_is_there_after_a_restart_and_after_a_kill() throws IOException, SQLException {
        ExternalDatabase login = database.start(freePort()).login();
        asMigrator(login, "set role aksum_owner; create schema kept; create table kept.note (text text)");
        asMigrator(login, "set role aksum_owner; insert into kept.note values ('first')");
        database.close();

        login = database.start(freePort()).login();
        asMigrator(login, "set role aksum_owner; insert into kept.note values ('second')");
        RunningProcess.kill(database.process().orElseThrow());

        // A new launcher knows nothing but the directory.
        database = another();
        login = database.start(freePort()).login();
        assertThat(count(login)).isEqualTo(2);
    }

    @Test
    void a_database_left_running_by_a_killed_launcher_is_stopped_by_the_next() throws IOException, SQLException {
        ProcessHandle left =
                ProcessHandle.of(database.start(freePort()).processId()).orElseThrow();
        long fresh = another().start(freePort()).processId();
        assertThat(fresh).isNotEqualTo(left.pid());
        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @Tag("V13.2.3")
    void nobody_gets_in_without_the_password_and_the_runtime_role_has_no_power() throws IOException, SQLException {
        ExternalDatabase login = database.start(freePort()).login();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(login.url(), "postgres", "postgres"))
                .withMessageContaining("password authentication failed");
        try (Connection connection = DriverManager.getConnection(login.url(), login.appUser(), login.appPassword());
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("set role aksum_owner"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create schema mine"))
                    .withMessageContaining("permission denied");
        }
    }

    private EmbeddedDatabase another() throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpack(Path.of("target/postgresql"));
        return new EmbeddedDatabase(binaries, folder.resolve("postgresql"), new Secrets(folder.resolve("secrets")));
    }

    private static int freePort() throws IOException {
        try (var choice = new PortChoice("127.0.0.1", notice -> {})) {
            return choice.choose("database", "aksum.db.port", 0);
        }
    }

    private static void asMigrator(ExternalDatabase login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.migrationUser(), login.migrationPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(ExternalDatabase login) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.migrationUser(), login.migrationPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set role aksum_owner");
            try (ResultSet rows = statement.executeQuery("select count(*) from kept.note")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
