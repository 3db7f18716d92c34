package et.aksum.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong before a verb begins; what the verbs do is tried where they are. */
class AksumSchemaTest {
    private final CommandLineForTests line = new CommandLineForTests();

    @Test
    void nothing_to_do_is_misuse_and_shows_the_verbs() {
        assertThat(line.run()).isEqualTo(2);
        assertThat(line.err()).contains("migrate");
    }

    @Test
    void a_mistyped_verb_is_misuse_and_shows_what_may_have_been_meant() {
        assertThat(line.run("migrat")).isEqualTo(2);
        assertThat(line.err()).contains("migrate");
    }

    @Test
    void help_is_an_answer() {
        assertThat(line.run("--help")).isZero();
        assertThat(line.out()).contains("Exit codes:");
        assertThat(line.run("migrate", "--help")).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_result_that_does_not_fit_on_the_disk_is_no_result() {
        assertThat(line.run("sql", "--from", "none", "--output", "/dev/full")).isEqualTo(3);
        assertThat(line.err())
                .contains("aksum-schema sql: The result cannot be written to /dev/full.")
                .hasLineCount(1);
    }

    @Test
    void a_file_where_a_directory_is_needed_is_named(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("pages"), "something else");

        assertThat(line.in(directory).run("report", "--out", "pages")).isEqualTo(3);
        assertThat(line.err()).contains("pages").doesNotContain("defect").hasLineCount(1);
    }

    @Test
    void a_database_that_was_not_named_is_misuse() {
        assertThat(line.run("migrate")).isEqualTo(2);
        assertThat(line.err()).contains("AKSUM_DB_URL").hasLineCount(1);
    }

    @Test
    void a_database_that_does_not_answer_could_not_be_told() {
        assertThat(line.with("AKSUM_DB_URL", "jdbc:postgresql://127.0.0.1:1/aksum")
                        .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator")
                        .with("AKSUM_DB_MIGRATION_PASSWORD", "very secret")
                        .run("migrate"))
                .isEqualTo(3);
        assertThat(line.err())
                .contains("nobody answers")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Test
    void an_option_beats_the_environment() {
        assertThat(line.with("AKSUM_DB_URL", "jdbc:postgresql://127.0.0.1:1/aksum")
                        .run("migrate", "--url", "jdbc:oracle:thin", "--user", "x"))
                .isEqualTo(2);
        assertThat(line.err()).contains("jdbc:postgresql:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/d?password=hidden", "jdbc:postgresql://x:hidden@127.0.0.1:1/d"})
    void a_password_in_the_address_is_refused_and_not_repeated(String address) {
        assertThat(line.run("migrate", "--url", address, "--user", "x")).isEqualTo(2);
        assertThat(line.err()).contains("--password-file").doesNotContain("hidden");
    }

    @Test
    void a_password_file_that_is_not_there_is_said() {
        assertThat(line.run("migrate", "--url", "jdbc:postgresql://h/d", "--user", "x", "--password-file", "nowhere"))
                .isEqualTo(3);
        assertThat(line.err()).contains("nowhere");
    }

    @Test
    void in_json_the_failure_is_json_too() {
        assertThat(line.run("migrate", "--format", "json")).isEqualTo(2);
        assertThat(line.out()).contains("\"outcome\": \"misuse\"");
    }
}
