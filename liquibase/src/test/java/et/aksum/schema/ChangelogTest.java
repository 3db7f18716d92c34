package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.ExpectedHistory;
import et.aksum.schema.run.LiquibaseRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.Test;

class ChangelogTest {
    private static final Path ROOT = Path.of("src/main/resources");
    private final List<ChangeSet> all = LiquibaseRun.changeSets();

    @Test
    void every_changeSet_says_release_context_number_and_purpose_in_its_id() {
        assertThat(all).allSatisfy(changeSet -> assertThat(changeSet.getId())
                .matches("(\\d+\\.\\d+|demo)-[a-z]+(-data)?-\\d{3}-[a-z0-9-]+"));
    }

    @Test
    void every_changeSet_says_why_it_exists() {
        assertThat(all).allSatisfy(changeSet -> assertThat(changeSet.getComments())
                .as(changeSet.getId())
                .hasSizeGreaterThan(15));
    }

    @Test
    void every_changeSet_can_be_rolled_back() {
        assertThat(all).as("write a rollback block").allSatisfy(changeSet -> assertThat(
                        changeSet.getRollback().getChanges())
                .as(changeSet.getId())
                .isNotEmpty());
    }

    @Test
    void no_id_is_used_twice() {
        assertThat(all.stream().map(ChangeSet::getId)).doesNotHaveDuplicates();
    }

    @Test
    void every_file_is_included_and_its_logical_path_is_its_path() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("db/changelog"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xml"))
                            .filter(file -> holdsChangeSets(file))
                            .map(file -> ROOT.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(ChangeSet::getFilePath).distinct().toList());
        }
    }

    @Test
    void demo_data_is_never_expected_of_a_database() {
        ExpectedHistory expected = ExpectedHistory.ofThisBuild();
        assertThat(expected.required()).noneMatch(key -> key.path().startsWith("db/changelog/demo/"));
        assertThat(expected.known()).hasSize(all.size());
    }

    @Test
    void no_role_or_password_is_made_by_a_changelog() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("db/changelog"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xml")))
                    .allSatisfy(file -> assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
                            .doesNotContainPattern("(create|alter) role|bypassrls|on delete cascade"));
        }
    }

    private static boolean holdsChangeSets(Path file) {
        try {
            return Files.readString(file).contains("<changeSet ");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
