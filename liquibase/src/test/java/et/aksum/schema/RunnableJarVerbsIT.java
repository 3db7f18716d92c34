package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.cli.JarProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
