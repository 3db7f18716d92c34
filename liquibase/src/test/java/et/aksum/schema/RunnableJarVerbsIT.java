package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.cli.JarProcess;
import et.aksum.schema.drift.model.elsewhere.EntityArchive;
import et.aksum.schema.drift.model.elsewhere.Quay;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that ask a database, from the jar as operators get it. */
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
    void tell_drift_draft_what_entities_need_and_adopt_a_database_without_history(@TempDir Path folder)
            throws Exception {
        TestDatabase database = TestDatabase.migrated(server);
        DraftedHistory.copiedTo(folder);
        Map<String, String> environment = Map.of(
                "AKSUM_DB_URL", database.url(),
                "AKSUM_DB_MIGRATION_USER", "aksum_migrator",
                "AKSUM_SCHEMA_SCRATCH_URL", TestDatabase.empty(server).url(),
                "AKSUM_SCHEMA_MODEL", EntityArchive.of(Quay.class, folder).toString());

        assertThat(JarProcess.run(environment, "drift", "--replay"))
                .matches(answer -> answer.exitCode() == 1)
                .extracting(JarProcess::printed)
                .asString()
                .contains("Quay.rating (column procurement.supplier.rating) is not there (entities and history).")
                .contains("2 findings");
        assertThat(JarProcess.run(
                                environment,
                                "draft",
                                "--history",
                                folder.toString(),
                                "--release",
                                "8.0",
                                "--fail-on",
                                "error")
                        .printed())
                .contains("drafted 8.0-procurement-001-supplier-rating");
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "drop table schema.databasechangelog");
        }
        assertThat(JarProcess.run(environment, "stamp").exitCode()).isZero();
        assertThat(JarProcess.run(environment, "plan").printed()).isEqualTo("Nothing is pending.");
    }
}
