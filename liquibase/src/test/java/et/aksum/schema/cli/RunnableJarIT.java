package et.aksum.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar as an operator gets it, in a process of its own, beside nothing else. */
class RunnableJarIT {
    private static final Path LIBRARY =
            Path.of("target/aksum-schema-library.jar").toAbsolutePath();

    @Test
    void runs_by_itself_and_says_its_version() throws Exception {
        assertThat(JarProcess.run(Map.of(), "--version")).isEqualTo(new JarProcess(0, "aksum-schema " + version()));
    }

    @Test
    void has_the_driver_and_says_when_nobody_answers() throws Exception {
        Map<String, String> nobody = Map.of(
                "AKSUM_DB_URL", "jdbc:postgresql://127.0.0.1:1/aksum",
                "AKSUM_DB_MIGRATION_USER", "aksum_migrator",
                "AKSUM_DB_MIGRATION_PASSWORD", "very secret");

        assertThat(JarProcess.run(nobody, "migrate"))
                .isEqualTo(new JarProcess(
                        3,
                        "aksum-schema migrate: No connection: nobody answers at jdbc:postgresql://127.0.0.1:1/aksum."));
    }

    @Test
    void hands_on_the_licences_of_what_it_holds() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("PostgreSQL Global Development Group");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE.txt")).contains("Apache Commons");
            assertThat(text(jar, "META-INF/LICENSE.md")).contains("Eclipse Public License");
        }
    }

    @Test
    void keeps_our_lock_among_the_services_of_liquibase() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
            assertThat(text(jar, "META-INF/services/liquibase.lockservice.LockService"))
                    .contains("et.aksum.schema.run.SessionLockService")
                    .contains("liquibase.lockservice.StandardLockService");
        }
    }

    @Test
    void leaves_the_command_line_out_of_the_library_that_goes_to_the_server() throws IOException {
        try (JarFile library = new JarFile(LIBRARY.toFile())) {
            assertThat(library.stream().map(entry -> entry.getName()))
                    .contains("et/aksum/schema/SchemaMigration.class")
                    .noneMatch(name -> name.startsWith("et/aksum/schema/cli/") || name.startsWith("picocli/"));
        }
    }

    @Test
    void judges_what_is_packed_in_it_when_there_is_no_repository() throws Exception {
        assertThat(JarProcess.run(Map.of(), "verify").exitCode()).isZero();
        assertThat(JarProcess.run(Map.of(), "heads").printed()).startsWith("head ");
        assertThat(JarProcess.run(Map.of(), "lint", "--fail-on", "error").exitCode())
                .isZero();
        assertThat(JarProcess.run(Map.of(), "heads", "--advance"))
                .matches(answer -> answer.exitCode() == 3 && answer.printed().contains("There is no "));
    }

    private static String version() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
