package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.cli.JarProcess;
import et.aksum.schema.history.ledger.SmallHistory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that bring a database to where it should be, from the jar as operators get it. */
class RunnableJarVerbsIT extends OnEachPostgres {
    @Test
    void plan_migrate_and_roll_back_a_database() throws Exception {
        TestDatabase database = TestDatabase.empty(server);
        Map<String, String> environment =
                Map.of("AKSUM_DB_URL", database.url(), "AKSUM_DB_MIGRATION_USER", "aksum_migrator");

        assertThat(JarProcess.run(environment, "plan").exitCode()).isEqualTo(1);
        assertThat(JarProcess.run(environment, "migrate").printed())
                .contains(MigrationTest.requiredIds().size() + " changeSets applied")
                .doesNotContain("SEVERE", "\tat ");
        assertThat(JarProcess.run(environment, "plan")).isEqualTo(new JarProcess(0, "Nothing is pending."));
        assertThat(JarProcess.run(environment, "report", "--gaps", "--stats", "stats.json"))
                .matches(report -> report.exitCode() == 0 && report.printed().contains("Sizes of "), "fine");
        assertThat(JarProcess.run(environment, "lint", "--live", "--fail-on", "error"))
                .matches(lint -> lint.exitCode() == 0 && !lint.printed().contains("OP01"), "fine");
        assertThat(JarProcess.run(environment, "retention", "--run").printed()).contains("partitions made");
        assertThat(JarProcess.run(environment, "seeds").printed()).contains("0 differ");
        assertThat(JarProcess.run(environment, "rollback", "--to", "none", "--yes")
                        .exitCode())
                .isZero();
        assertThat(MigrationTest.appliedIds(database)).isEmpty();
    }

    @Test
    void write_a_script_that_psql_applies() throws Exception {
        TestDatabase database = TestDatabase.empty(server);
        JarProcess script = JarProcess.run(Map.of(), "sql", "--from", "none", "--to", MigrationTest.newestRelease());
        assumeTrue(Postgres.DEBIAN_15.isHere(), "psql of PostgreSQL 15 is not on this machine");

        assertThat(Psql.apply(script.printed(), database)).matches(Psql::isFine, "applied");
        assertThat(MigrationTest.appliedIds(database)).isEqualTo(MigrationTest.requiredIds());
    }

    @Test
    void try_a_history_out_and_watch_it(@TempDir Path folder) throws Exception {
        SmallHistory history = new SmallHistory(folder)
                .releases("1.0", "1.1")
                .file(
                        "db/changelog/1.0/shop.xml",
                        SmallHistory.changeSet(
                                "1.0-shop-001", "create schema shop; create table shop.item (id bigint, note text)"))
                .file(
                        "db/changelog/1.1/shop.xml",
                        SmallHistory.changeSet(
                                        "1.1-shop-001",
                                        "do $x$ declare what text := 'alter column note set not null'; begin execute 'alter table shop.item ' || what; end $x$")
                                .replace("</sql>", "</sql><rollback>select 1</rollback>"));
        history.ledger().advance();
        String scratch = TestDatabase.empty(server).url();
        Map<String, String> environment = Map.of("AKSUM_DB_MIGRATION_USER", "aksum_migrator");

        assertThat(JarProcess.run(environment, "verify", "--history", folder.toString(), "--replay", scratch)
                        .printed())
                .contains("1.1-shop-001", "IN06");
        if (server == Postgres.EMBEDDED) {
            assertThat(JarProcess.run(Map.of(), "lint", "--history", folder.toString(), "--shadow")
                            .printed())
                    .contains("On a scratch database shop.item was read");
        }
    }
}
