package et.aksum.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.model.elsewhere.EntityArchive;
import et.aksum.schema.drift.model.elsewhere.Quay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the entities in an archive to a changelog that waits for its review. */
class DraftVerbTest {
    private static final Path OURS = Path.of("src/main/resources");

    @TempDir
    Path folder;

    private CommandLineForTests line;

    @BeforeEach
    void a_copy_of_the_history_and_an_archive() throws Exception {
        try (Stream<Path> files = Files.walk(OURS.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("history").resolve(OURS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        EntityArchive.of(Quay.class, folder);
        line = new CommandLineForTests().in(folder);
    }

    private int draft(String... more) {
        return line.run(
                Stream.concat(Stream.of("draft", "--history", "history", "--model", "model.jar"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void a_file_is_written_that_the_build_refuses_until_it_is_signed() throws Exception {
        assertThat(draft("--release", "8.0", "--fail-on", "error")).isZero();
        assertThat(line.out())
                .contains("drafted 8.0-procurement-001-supplier-rating", "wrote ")
                .contains("history/db/changelog/8.0/procurement-001.xml");
        assertThat(Files.readString(folder.resolve("history/db/changelog/8.0/procurement-001.xml")))
                .contains(
                        "reviewed-by:\n", "add column rating integer", "comment on column procurement.supplier.rating");

        assertThat(line.run("verify", "--history", "history")).isZero();
        assertThat(line.out()).contains("info DRAFT", "waits for its review");
        assertThat(draft("--release", "8.0", "--fail-on", "error")).isZero();
        assertThat(line.out()).contains("8.0/procurement-001.xml waits already, and is in no release");
        Files.delete(folder.resolve("history/db/changelog/8.0/procurement-002.xml"));
        include();
        assertThat(line.run("verify", "--history", "history")).isEqualTo(1);
        assertThat(line.out()).contains("error DRAFT", "nobody has signed its review");
    }

    @Test
    void a_second_draft_takes_the_next_numbers() throws Exception {
        draft("--release", "8.0");
        draft("--release", "8.0", "--format", "json");

        assertThat(line.out()).contains("8.0-procurement-002-", "db/changelog/8.0/procurement-002.xml");
    }

    @Test
    void a_release_that_is_cut_and_entities_that_are_nowhere_are_mistakes() {
        assertThat(draft("--release", "0.1")).isEqualTo(2);
        assertThat(line.err()).contains("0.1 is closed").hasLineCount(1);
        assertThat(line.run("draft", "--history", "history")).isEqualTo(2);
        assertThat(line.err()).contains("--model").hasLineCount(1);
    }

    private void include() throws Exception {
        Files.writeString(
                folder.resolve("history/db/changelog/8.0/release.xml"),
                """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" logicalFilePath="db/changelog/8.0/release.xml">
                  <include file="procurement-001.xml" relativeToChangelogFile="true"/>
                </databaseChangeLog>
                """);
        Path master = folder.resolve("history/db/changelog/master.xml");
        Files.writeString(
                master,
                Files.readString(master)
                        .replace(
                                "  <include file=\"demo/identity.xml\"",
                                "  <include file=\"8.0/release.xml\" relativeToChangelogFile=\"true\"/>\n  <include file=\"demo/identity.xml\""));
        assertThat(line.run("heads", "--history", "history", "--advance")).isZero();
    }
}
