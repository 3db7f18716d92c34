package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.SmallHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Linter;
import et.aksum.schema.lint.Observations;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Steps;
import et.aksum.schema.plan.shadow.ShadowExecution;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changeSet does is seen, however well it hides it. */
class ShadowExecutionTest extends OnEachPostgres {
    private static final LintSettings SETTINGS = LintSettings.on(LocalDate.of(2026, 11, 1));
    private static final String EXECUTE =
            "do $x$ declare word text := '%s'; begin execute 'alter table shop.item ' || word; end $x$";

    @TempDir
    Path root;

    private final StringBuilder changes = new StringBuilder();
    private List<Finding> found = List.of();

    private void changes(String id, String sql) {
        changes.append(SmallHistory.changeSet("2.0-shop-" + id, sql.replace("<", "&lt;")));
    }

    private Observations observe(ChangelogFiles files) throws Exception {
        TestDatabase scratch = TestDatabase.empty(server);
        try (Connection superuser = scratch.superuser();
                Connection owner = scratch.owner()) {
            return ShadowExecution.of(
                    superuser,
                    owner,
                    Steps.of(files).stream().filter(Step::everywhere).toList(),
                    step -> true);
        }
    }

    private void lint() throws Exception {
        SmallHistory history = new SmallHistory(root)
                .releases("1.0", "2.0")
                .file(
                        "db/changelog/1.0/shop.xml",
                        SmallHistory.changeSet(
                                "1.0-shop-001",
                                """
                                create schema shop;
                                create domain shop.words as text;
                                create table shop.kind (id bigint primary key);
                                create table shop.item (id bigint primary key, kind bigint, code varchar(20), price numeric(10, 2), note text, tail text, spare text);
                                alter table shop.item add constraint note_is_said check (note is not null and length(note) > 2);
                                create function shop.tidy(what text) returns void language plpgsql as $x$ begin execute what; end $x$;
                                """
                                        .replace(">", "&gt;")))
                .file("db/changelog/2.0/shop.xml", changes.toString());
        ChangelogFiles files = history.source();
        found = new Linter(SETTINGS.with(observe(files)))
                .lint(
                        Changelog.read(files, ChangelogFiles.MASTER).changeSets(),
                        changeSet -> changeSet.release().equals("2.0"));
    }

    /** Rules of findings that came from watching. */
    private List<String> seen(String id) {
        return List.copyOf(new TreeSet<>(found.stream()
                .filter(finding -> finding.changeSet().equals("2.0-shop-" + id))
                .filter(finding -> finding.message().contains("n a scratch database"))
                .map(Finding::rule)
                .toList()));
    }

    private List<String> said(String id) {
        return found.stream()
                .filter(finding -> finding.changeSet().equals("2.0-shop-" + id))
                .map(Finding::rule)
                .toList();
    }

    @Test
    void what_text_in_a_variable_does_is_seen() throws Exception {
        changes("type", EXECUTE.formatted("alter column price type numeric(12, 4)"));
        changes("default", EXECUTE.formatted("add column at timestamptz default clock_timestamp()"));
        changes("stored", EXECUTE.formatted("set unlogged"));
        changes("required", EXECUTE.formatted("add column must text not null"));
        changes("no-nulls", EXECUTE.formatted("alter column code set not null"));
        changes("check", EXECUTE.formatted("add constraint dear check (price > 0)"));
        changes("key", EXECUTE.formatted("add constraint one_code unique (code)"));
        changes("reference", EXECUTE.formatted("add constraint of_kind foreign key (kind) references shop.kind"));
        changes("without-a-column", EXECUTE.formatted("drop column spare"));
        changes("index", "select shop.tidy('create index by_kind on shop.item (kind)')");
        changes(
                "read",
                "select shop.tidy('lock table shop.item in access exclusive mode; update shop.item set tail = note')");
        changes("gone", "select shop.tidy('drop table shop.item')");
        lint();

        assertThat(seen("type")).contains("LK13").doesNotContain("LK12", "LK24");
        assertThat(seen("default")).contains("LK12");
        assertThat(seen("stored")).contains("LK24");
        assertThat(seen("required")).contains("LK11");
        assertThat(seen("no-nulls")).contains("LK10");
        assertThat(seen("check")).contains("LK07");
        assertThat(seen("key")).contains("LK15").doesNotContain("LK01");
        assertThat(seen("reference")).contains("LK06", "LK31");
        assertThat(seen("without-a-column")).contains("DL02");
        assertThat(seen("index")).contains("LK01", "LK31");
        assertThat(seen("read")).contains("LK28");
        assertThat(seen("gone")).contains("DL01");
    }

    @Test
    void what_does_not_happen_is_taken_back() throws Exception {
        changes("proved-by-a-check", "alter table shop.item alter column note set not null");
        changes("same-bytes", "alter table shop.item alter column tail type shop.words");
        changes("other-bytes", "alter table shop.item alter column price type bigint");
        lint();

        assertThat(said("proved-by-a-check")).doesNotContain("LK10");
        assertThat(said("same-bytes")).doesNotContain("LK13");
        assertThat(said("other-bytes")).contains("LK13");
    }

    @Test
    void tables_of_the_same_release_are_nobodys_yet() throws Exception {
        changes("new", "create table shop.fresh (id bigint primary key, code text)");
        changes(
                "changed",
                "do $x$ declare word text := 'fresh'; begin execute 'alter table shop.' || word || ' alter column code set not null'; end $x$");
        lint();

        assertThat(said("changed")).contains("LK31").doesNotContain("LK10");
    }

    @Test
    void two_tables_locked_behind_a_call_are_seen() throws Exception {
        changes(
                "both",
                "select shop.tidy('alter table shop.item add column a text'), shop.tidy('alter table shop.kind add column a text')");
        lint();

        assertThat(seen("both")).contains("LK22");
    }

    @Test
    void what_a_comment_names_is_no_secret() throws Exception {
        changes("named", "-- effect: columns a and b of shop.item\n" + EXECUTE.formatted("add column a text"));
        changes(
                "parts",
                "-- effect: parts of shop.log, one for each month\nselect shop.tidy('create table shop.log_2026_11 (id bigint)')");
        changes("more-than-named", "-- effect: a column of shop.kind\n" + EXECUTE.formatted("add column b text"));
        lint();

        assertThat(said("named")).doesNotContain("LK31");
        assertThat(said("parts")).doesNotContain("LK31");
        assertThat(found)
                .filteredOn(finding -> finding.changeSet().endsWith("more-than-named")
                        && finding.rule().equals("LK31"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("ALTER TABLE shop.item"));
    }

    @Test
    void our_own_history_does_nothing_that_reading_it_does_not_show() throws Exception {
        ChangelogFiles files = ChangelogFiles.ofThisBuild();
        Changelog changelog = Changelog.read(files, ChangelogFiles.MASTER);

        assertThat(new Linter(SETTINGS.with(observe(files))).lint(changelog))
                .isEqualTo(new Linter(SETTINGS).lint(changelog));
    }
}
