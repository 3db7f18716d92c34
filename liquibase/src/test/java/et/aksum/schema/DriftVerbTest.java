package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.drift.model.elsewhere.EntityArchive;
import et.aksum.schema.drift.model.elsewhere.Quay;
import et.aksum.schema.plan.ScratchReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three of them, compared on the command line: database, history, entities. */
class DriftVerbTest extends OnEachPostgres {
    @TempDir
    Path folder;

    private CommandLineForTests lineFor(TestDatabase database) {
        return new CommandLineForTests()
                .in(folder)
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
    }

    @Test
    void a_difference_says_what_was_expected_and_found_and_which_changeSet_was_there_last() throws Exception {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "alter table procurement.supplier alter column kind set default 'OWN_STOCK'");
        }
        CommandLineForTests line = lineFor(database);

        assertThat(line.run("drift", "--format", "json")).isEqualTo(1);
        assertThat(line.out())
                .contains("\"between\": \"history and database\"")
                .contains("\"expected\": \"'EXTERNAL'::text\"", "\"found\": \"'OWN_STOCK'::text\"")
                .contains("\"since\": \"0.1-procurement-001-supplier\"");
        assertThat(line.run("drift")).isEqualTo(1);
        assertThat(line.out()).contains("error DRIFT [0.1-procurement-001-supplier]", "No entities looked at");
    }

    @Test
    void a_replayed_history_is_compared_and_the_scratch_database_is_empty_again() throws Exception {
        TestDatabase scratch = TestDatabase.empty(server);
        CommandLineForTests line =
                lineFor(TestDatabase.migratedToLookAt(server)).with("AKSUM_SCHEMA_SCRATCH_URL", scratch.url());

        assertThat(line.run("drift", "--replay")).isZero();
        assertThat(line.out()).contains("No drift in ");
        try (Connection superuser = scratch.superuser()) {
            assertThat(ScratchReplay.isEmpty(superuser)).isTrue();
        }
        assertThat(line.run(
                        "drift",
                        "--replay",
                        "--scratch",
                        TestDatabase.migratedToLookAt(server).url()))
                .isEqualTo(3);
        assertThat(line.err()).contains("The scratch database is not empty");
    }

    @Test
    void entities_are_compared_with_database_and_history() throws Exception {
        CommandLineForTests line = lineFor(TestDatabase.migratedToLookAt(server));
        String model = EntityArchive.of(Quay.class, folder).toString();

        assertThat(line.run("drift", "--model", model)).isEqualTo(1);
        assertThat(line.out())
                .contains("1 tables of entities looked at")
                .contains("Quay.rating (column procurement.supplier.rating) is not there (entities and database).")
                .contains("Quay.rating (column procurement.supplier.rating) is not there (entities and history).");
        assertThat(line.with("AKSUM_SCHEMA_MODEL", model).run("drift", "--without-database"))
                .isEqualTo(1);
        assertThat(line.out()).doesNotContain("entities and database");
    }

    @Test
    void an_ear_is_found_where_the_build_leaves_it() throws Exception {
        Files.createDirectories(folder.resolve("ear/target"));
        try (ZipOutputStream ear = new ZipOutputStream(Files.newOutputStream(folder.resolve("ear/target/aksum.ear")))) {
            ear.putNextEntry(new ZipEntry("business.jar"));
            ear.write(Files.readAllBytes(EntityArchive.of(Quay.class, folder)));
        }
        CommandLineForTests line = lineFor(TestDatabase.migratedToLookAt(server));

        assertThat(line.run("drift", "--without-database")).isEqualTo(1);
        assertThat(line.out()).contains("Quay.rating");
    }

    @Test
    void entities_that_are_nowhere_are_a_mistake_in_a_sentence() throws Exception {
        CommandLineForTests line = lineFor(TestDatabase.migratedToLookAt(server));

        assertThat(line.run("drift", "--model", "gone.jar")).isEqualTo(3);
        assertThat(line.err()).contains("gone.jar is not there").hasLineCount(1);
        assertThat(line.run("drift", "--without-database")).isEqualTo(2);
    }
}
