package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.SmallHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.plan.RoundTrip;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Steps;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Up, down, up: what a changeSet does can be taken back. */
class RoundTripTest extends OnEachPostgres {
    @TempDir
    Path root;

    private List<Finding> prove(List<Step> steps) throws Exception {
        try (Connection owner = TestDatabase.empty(server).owner()) {
            return new RoundTrip(owner, path -> path)
                    .prove(steps.stream().filter(Step::everywhere).toList());
        }
    }

    private List<Finding> prove(String sql, String rollback) throws Exception {
        SmallHistory history = new SmallHistory(root)
                .releases("1.0")
                .file(
                        "db/changelog/1.0/shop.xml",
                        SmallHistory.changeSet("1.0-shop-001", "create schema shop")
                                        .replace("</sql>", "</sql><rollback>drop schema shop</rollback>")
                                + SmallHistory.changeSet("1.0-shop-002", sql)
                                        .replace("</sql>", "</sql><rollback>" + rollback + "</rollback>"));
        return prove(Steps.of(history.source()));
    }

    @Test
    void every_changeSet_of_ours_can_be_taken_back_and_applied_again() throws Exception {
        assertThat(prove(Steps.of(ChangelogFiles.in(Path.of("src/main/resources")))))
                .isEmpty();
    }

    @Test
    void a_file_against_the_schema_of_changelogs_is_refused() {
        assertThatExceptionOfType(LiquibaseException.class)
                .isThrownBy(() -> Steps.of(new SmallHistory(root)
                        .releases("1.0")
                        .file(
                                "db/changelog/1.0/shop.xml",
                                SmallHistory.changeSet("1.0-shop-001", "create schema shop")
                                        .replace("author", "atuhor=\"me\" author"))
                        .source()))
                .withMessageContaining("atuhor");
    }

    @Test
    void a_rollback_that_leaves_something_is_found() throws Exception {
        assertThat(prove("create table shop.a (id int); create table shop.b (id int)", "drop table shop.a"))
                .extracting(Finding::rule, Finding::changeSet)
                .contains(tuple("IN06", "1.0-shop-002"));
    }

    @Test
    void a_rollback_that_takes_too_much_is_found() throws Exception {
        assertThat(prove("create table shop.a (id int)", "drop schema shop cascade"))
                .isNotEmpty();
    }

    @Test
    void a_rollback_that_fails_is_found() throws Exception {
        assertThat(prove("create table shop.a (id int)", "drop table shop.b"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("rollback fails", "\"b\""));
    }

    @Test
    void a_changeSet_that_says_why_it_has_no_way_back_is_believed() throws Exception {
        assertThat(prove("create table shop.a (id int)", "<!-- irreversible: what was collected would be lost -->"))
                .isEmpty();
    }
}
