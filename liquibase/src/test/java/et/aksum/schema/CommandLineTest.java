package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.lint.TableStatistics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that ask a database. */
class CommandLineTest extends OnEachPostgres {
    private static final String LAST = MigrationTest.newestId();

    private TestDatabase database;
    private CommandLineForTests line;

    @BeforeEach
    void an_empty_database() throws Exception {
        database = TestDatabase.empty(server);
        line = lineFor(database);
    }

    private static CommandLineForTests lineFor(TestDatabase database) {
        return new CommandLineForTests()
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
    }

    @Test
    void plan_then_migrate_then_nothing_is_pending() {
        assertThat(line.run("plan")).isEqualTo(1);
        assertThat(line.out()).contains("create schema tenancy", "PENDING [" + LAST + "]");
        assertThat(line.run("migrate")).isZero();
        assertThat(line.out()).contains(LAST, " changeSets applied in ");
        assertThat(line.run("plan")).isZero();
        assertThat(line.out()).contains("Nothing is pending.");
    }

    @Test
    void plan_shows_demo_data_only_when_asked_and_what_a_newer_release_left() throws Exception {
        database = TestDatabase.migrated(server);
        line = lineFor(database);
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner,
                    "insert into schema.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype) values ('9.9-x-001-y', 'aksum', 'z', now(), 999, 'EXECUTED')");
        }

        assertThat(line.run("plan")).isZero();
        assertThat(line.out()).contains("Not in this history: 9.9-x-001-y");
        assertThat(line.run("plan", "--context", "demo", "--format", "json")).isEqualTo(1);
        assertThat(line.out()).contains("\"demo-identity-001-addis-medical\"", "\"unknown\"");
    }

    @Test
    void plan_and_migrate_name_what_was_edited_after_it_ran() throws Exception {
        database = TestDatabase.migrated(server);
        line = lineFor(database);
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner,
                    "update schema.databasechangelog set md5sum = '9:00000000000000000000000000000000' where id = '0.1-procurement-001-supplier'");
        }

        assertThat(line.run("plan")).isEqualTo(1);
        assertThat(line.out())
                .contains("error IN01 [0.1-procurement-001-supplier]", "1 finding, 1 of them an error.")
                .doesNotContain("Nothing is pending.");
        assertThat(line.run("migrate")).isEqualTo(3);
        assertThat(line.err()).contains("0.1-procurement-001-supplier", " was: 9:0000");
    }

    @Test
    void drift_names_what_was_changed_by_hand_and_how_to_undo_it() throws Exception {
        SchemaMigration.migrate(database.migrator(), Set.of());
        assertThat(line.run("drift")).isZero();
        assertThat(line.out()).containsPattern("No drift in \\d+ tables\\.");

        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "alter policy supplier_tenant on procurement.supplier using (true)");
        }
        assertThat(line.run("drift")).isEqualTo(1);
        assertThat(line.out())
                .contains(
                        "DRIFT",
                        "policy procurement.supplier.supplier_tenant: using is \"true\"",
                        "alter policy supplier_tenant on procurement.supplier using (");
        assertThat(line.run("drift", "--allowed", "no-such-file")).isEqualTo(3);
    }

    @Test
    void report_holds_the_requirements_against_this_database_and_measures_its_tables(@TempDir Path directory)
            throws Exception {
        database = TestDatabase.migrated(server);
        line = lineFor(database).in(directory);
        assertThat(line.run("report", "--gaps", "--stats", "stats.json")).isZero();
        TableStatistics sizes = TableStatistics.parse(Files.readString(directory.resolve("stats.json")));
        assertThat(sizes.sizes().get("catalogue.country").rows()).isPositive();
        assertThat(sizes.sizes().get("catalogue.country").bytes()).isPositive();

        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "alter table procurement.supplier drop constraint supplier_tin_ck");
            TestDatabase.execute(
                    owner,
                    "create table procurement.big (id int) partition by range (id); create table procurement.big_1 partition of procurement.big default; insert into procurement.big select generate_series(1, 500); analyze procurement.big_1");
        }
        assertThat(line.run("report", "--gaps", "--stats", "stats.json")).isEqualTo(1);
        assertThat(line.out()).contains("GAP", "C1, suppliers", "supplier_tin_ck");
        assertThat(TableStatistics.parse(Files.readString(directory.resolve("stats.json")))
                        .sizes()
                        .get("procurement.big")
                        .rows())
                .isEqualTo(500);
    }

    @Test
    void plan_changes_nothing() throws Exception {
        line.run("plan");
        try (Connection superuser = database.superuser()) {
            assertThat(TestDatabase.number(superuser, "select count(*) from pg_namespace where nspname = 'schema'"))
                    .isZero();
        }
    }

    @Test
    void rollback_shows_before_it_does() throws Exception {
        SchemaMigration.migrate(database.migrator(), Set.of());

        assertThat(line.run("rollback", "--to", "0.1-procurement-010-order-decision"))
                .isZero();
        assertThat(line.out()).contains("drop table procurement.import_row", "--yes does it");
        assertThat(MigrationTest.appliedIds(database)).endsWith(LAST);

        assertThat(line.run("rollback", "--to", "0.1-procurement-010-order-decision", "--yes"))
                .isZero();
        assertThat(MigrationTest.appliedIds(database)).doesNotContain(LAST);
        assertThat(line.run("plan")).isEqualTo(1);
    }

    @Test
    void rollback_to_nowhere_is_misuse() {
        assertThat(line.run("rollback", "--to", "yesterday")).isEqualTo(2);
        assertThat(line.err()).contains("yesterday is neither");
    }

    @Test
    void a_failed_changeSet_is_one_sentence_and_not_a_trace() throws Exception {
        try (Connection obstacle = database.owner()) {
            TestDatabase.execute(obstacle, "create schema audit");
        }

        assertThat(line.run("migrate")).isEqualTo(3);
        assertThat(line.err())
                .contains("0.1-audit-001-refuse-change", "already exists")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }

    @Test
    void verify_replays_only_in_an_empty_database() {
        assertThat(line.run("migrate")).isZero();
        assertThat(line.run("verify", "--replay", database.url())).isEqualTo(3);
        assertThat(line.err()).contains("not empty");
        assertThat(line.with("AKSUM_SCHEMA_SCRATCH_URL", database.url()).run("verify", "--replay"))
                .isEqualTo(3);
        assertThat(line.err()).contains("not empty").hasLineCount(1);
    }

    @Test
    void a_database_that_was_never_migrated_is_told_from_a_defect() {
        for (String verb : List.of("seeds", "retention")) {
            assertThat(line.run(verb)).isEqualTo(3);
            assertThat(line.err())
                    .contains("aksum-schema plan shows what is pending")
                    .hasLineCount(1);
        }
        assertThat(line.run("drift")).isEqualTo(1);
        assertThat(line.out()).contains("What they make is missing here; aksum-schema plan shows them.");
    }

    @Test
    void a_database_that_is_not_there_is_said() {
        String nowhere = database.url().replaceFirst("/[^/]+$", "/nowhere");

        assertThat(line.run("plan", "--url", nowhere)).isEqualTo(3);
        assertThat(line.err()).contains("does not exist on that server").hasLineCount(1);
    }
}
