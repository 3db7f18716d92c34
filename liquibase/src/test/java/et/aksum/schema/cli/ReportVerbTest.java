package et.aksum.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportVerbTest {
    @TempDir
    Path directory;

    private final CommandLineForTests line = new CommandLineForTests();

    @Test
    void pages_are_written_checked_and_found_stale() throws IOException {
        line.in(directory);
        assertThat(line.run("report", "--check")).isEqualTo(1);
        assertThat(line.out()).contains("docs/schema/README.md", "STALE", "report --out docs/schema");

        assertThat(line.run("report", "--out", "docs/schema")).isZero();
        assertThat(line.run("report", "--check")).isZero();

        Files.writeString(directory.resolve("docs/schema/audit.svg"), "<svg/>");
        assertThat(line.run("report", "--check", "--format", "json")).isEqualTo(1);
        assertThat(line.out()).contains("\"STALE\"", "\"docs/schema/audit.svg\"", "\"C1\"", "\"planned\"");
        assertThat(line.out()).doesNotContain("docs/schema/audit.md");
    }

    @Test
    void a_directory_with_pages_of_somebody_else_is_left_alone() throws IOException {
        Files.writeString(directory.resolve("README.md"), "mine");

        assertThat(line.in(directory).run("report", "--out", ".")).isEqualTo(3);
        assertThat(line.err()).contains("pages that report did not write").hasLineCount(1);
        assertThat(directory.resolve("README.md")).hasContent("mine");
    }

    @Test
    void a_history_without_a_catalogue_could_not_be_told() throws IOException {
        Path changelogs = Files.createDirectories(directory.resolve("db/changelog"));
        Files.writeString(
                changelogs.resolve("master.xml"),
                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\"/>");

        assertThat(line.in(directory).run("report", "--history", ".")).isEqualTo(3);
        assertThat(line.err()).contains("catalogue.txt").hasLineCount(1);
    }

    @Test
    void sizes_need_a_database() {
        assertThat(line.in(directory).run("report", "--stats", "stats.json")).isEqualTo(2);
        assertThat(line.err()).contains("AKSUM_DB_URL");
    }
}
