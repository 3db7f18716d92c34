package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.cli.JarProcess;
import et.aksum.schema.drift.model.elsewhere.EntityArchive;
import et.aksum.schema.drift.model.elsewhere.Quay;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that compare a database, from the jar as operators get it. */
class RunnableJarDriftIT extends OnEachPostgres {
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
