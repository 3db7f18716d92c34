package et.aksum.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.history.Changelog;
import et.aksum.schema.run.MigrationSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    private static final LintSettings SETTINGS = LintSettings.on(LocalDate.of(2026, 11, 23));

    @Test
    void loose_files_are_linted_against_tables_assumed_old_and_large() {
        Finding finding =
                only("LK01", "alter table a add b int;\ncreate index on sales.invoice (due_date);\n", SETTINGS);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.file()).isEqualTo("V1.sql");
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(1);
        assertThat(finding.remedy()).contains("concurrently");
    }

    @Test
    void statistics_make_an_error_of_a_small_table_a_warning_and_predict_the_lock_on_a_large_one() {
        TableStatistics statistics = TableStatistics.parse(
                """
                {"sales.invoice": {"rows": 3000000, "bytes": 900000000, "writesPerSecond": 40.5},
                 "sales.unit": {"rows": 300, "bytes": 40000, "writesPerSecond": 0}}""");
        LintSettings settings = SETTINGS.with(statistics);
        assertThat(only("LK01", "create index on sales.unit (code)", settings).severity())
                .isEqualTo(Severity.WARNING);
        Finding large = only("LK01", "create index on sales.invoice (due_date)", settings);
        assertThat(large.severity()).isEqualTo(Severity.ERROR);
        assertThat(large.message()).contains("3,000,000 rows").contains("4.5 s").contains("182 writes waiting");
    }

    @Test
    void a_runner_that_sets_timeouts_is_taken_at_its_word() {
        String sql = "alter table sales.invoice add column note text";
        assertThat(rules(sql, SETTINGS)).contains("LK18", "LK19");
        Map<String, String> set = Map.of("lock_timeout", "5s", "statement_timeout", "1min");
        assertThat(rules(sql, SETTINGS.withRunnerSettings(set, set))).doesNotContain("LK18", "LK19");
    }

    @Test
    void a_concurrent_build_is_judged_by_the_patience_of_the_runner_outside_a_transaction() {
        String sql =
                """
                --liquibase formatted sql
                --changeset aksum:0.2-sales-001-due-ix dbms:postgresql runInTransaction:false
                create index concurrently invoice_due_ix on sales.invoice (org_id, due_date);
                --rollback drop index concurrently sales.invoice_due_ix;
                """;
        LintSettings patient =
                SETTINGS.withRunnerSettings(MigrationSession.LIMITS, MigrationSession.LIMITS_OUTSIDE_A_TRANSACTION);
        assertThat(rules(sql, patient)).doesNotContain("LK05", "LK18", "LK19");
        assertThat(rules(sql, SETTINGS.withRunnerSettings(MigrationSession.LIMITS, MigrationSession.LIMITS)))
                .contains("LK05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";;",
                "\\",
                "$$",
                "'",
                "do $$ begin execute ''; end $$",
                "alter",
                "create",
                "grant",
                "comment on",
                "copy",
                "with",
                "do",
                "execute format('%1$s')",
                "create function f() returns int as",
                "insert into",
                "((((",
                "select * from t where (",
                "create table t as",
                "lock t in no such mode",
                "alter table t attach partition t for values in (1)",
                "merge into t using u on true when matched then"
            })
    void nothing_that_somebody_types_makes_it_fail(String sql) {
        assertThat(lint(sql, SETTINGS)).isNotNull();
    }

    @Test
    void what_cannot_be_read_is_a_finding() {
        assertThat(only("IN12", "select 1;\nfrobnicate the table;", SETTINGS).message())
                .contains("could not be read");
    }

    @Test
    void every_rule_of_the_catalogue_has_its_words() {
        assertThat(RuleCatalogue.ofThisHouse().rules()).hasSize(95).allSatisfy(rule -> {
            assertThat(rule.name()).isNotBlank();
            assertThat(rule.detects()).as(rule.id()).isNotBlank();
            assertThat(rule.consequence()).as(rule.id()).isNotBlank();
            assertThat(rule.instead()).as(rule.id()).isNotBlank();
        });
    }

    private static List<String> rules(String sql, LintSettings settings) {
        return lint(sql, settings).stream().map(Finding::rule).toList();
    }

    private static Finding only(String rule, String sql, LintSettings settings) {
        List<Finding> found = lint(sql, settings).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> lint(String sql, LintSettings settings) {
        return new Linter(settings).lint(Changelog.ofSql("V1.sql", sql));
    }
}
