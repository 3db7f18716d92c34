package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Steps;
import et.aksum.schema.plan.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A database without a history is adopted when it is where the history would have brought it, and only then. */
class StampVerbTest extends OnEachPostgres {
    private static final String HALF_WAY = "0.1-tenancy-005-sign-as-owner";

    private static CommandLineForTests lineFor(TestDatabase database) {
        return new CommandLineForTests()
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection owner = database.owner()) {
            for (String statement : statements) {
                TestDatabase.execute(owner, statement);
            }
        }
    }

    private static List<String> rows(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return TestDatabase.texts(superuser, MigrationScriptTest.ROWS);
        }
    }

    private TestDatabase withoutHistory() throws SQLException {
        TestDatabase database = TestDatabase.migrated(server);
        execute(database, "drop table schema.databasechangelog");
        return database;
    }

    @Test
    void a_database_that_lost_its_history_gets_the_one_that_migrate_would_have_written() throws Exception {
        TestDatabase migrated = TestDatabase.migratedToLookAt(server);
        TestDatabase database = withoutHistory();
        CommandLineForTests line = lineFor(database);

        assertThat(line.run("stamp")).isZero();
        assertThat(line.out())
                .contains("Stamped: %d changeSets recorded, up to "
                        .formatted(rows(migrated).size()));
        assertThat(rows(database)).isEqualTo(rows(migrated));
        assertThat(database.catalogue()).isEqualTo(migrated.catalogue());
        assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                .isEmpty();
        try (Connection app = database.app()) {
            assertThat(SchemaRevision.read(app).state()).isEqualTo(SchemaState.UP_TO_DATE);
        }
    }

    @Test
    void a_database_made_by_psql_to_an_earlier_revision_goes_on_from_there() throws Exception {
        Revisions revisions = new Revisions(Steps.of(ChangelogFiles.ofThisBuild()));
        TestDatabase database = TestDatabase.empty(server);
        Psql.apply(MigrationScript.between(revisions, "none", HALF_WAY).text(), database);
        execute(database, "delete from schema.databasechangelog");
        CommandLineForTests line = lineFor(database)
                .with("AKSUM_SCHEMA_SCRATCH_URL", TestDatabase.empty(server).url());

        assertThat(line.run("stamp")).isEqualTo(1);
        assertThat(line.out()).contains("this database is not at " + revisions.newest(), "schema audit is missing");
        assertThat(line.run("stamp", "--to", HALF_WAY, "--format", "json")).isZero();
        assertThat(line.out()).contains("\"" + HALF_WAY + "\"");
        assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                .hasSize(revisions.steps().size() - 5);
        assertThat(rows(database)).isEqualTo(rows(TestDatabase.migratedToLookAt(server)));
    }

    @Test
    void one_difference_is_enough_to_refuse_and_nothing_is_changed() throws Exception {
        TestDatabase database = withoutHistory();
        execute(database, "alter policy supplier_tenant on procurement.supplier using (true)");
        Catalogue before = database.catalogue();
        CommandLineForTests line = lineFor(database);

        assertThat(line.run("stamp")).isEqualTo(1);
        assertThat(line.out())
                .contains("Not stamped", "error DRIFT [0.1-procurement-001-supplier]")
                .contains("policy procurement.supplier.supplier_tenant: using is \"true\"")
                .contains("1 finding, 1 of them an error.");
        assertThat(database.catalogue()).isEqualTo(before);
    }

    @Test
    void reference_rows_that_are_missing_are_a_difference_too() throws Exception {
        TestDatabase database = withoutHistory();
        execute(database, "delete from catalogue.incoterm");
        Catalogue before = database.catalogue();
        CommandLineForTests line = lineFor(database);

        assertThat(line.run("stamp")).isEqualTo(1);
        assertThat(line.out()).contains("table catalogue.incoterm has no rows", "1 finding,");
        assertThat(database.catalogue()).isEqualTo(before);
    }

    @Test
    void a_database_with_a_history_is_refused() throws Exception {
        CommandLineForTests line = lineFor(TestDatabase.migratedToLookAt(server));

        assertThat(line.run("stamp")).isEqualTo(3);
        assertThat(line.err())
                .contains("this database has a history of ", "migrate")
                .hasLineCount(1);
        assertThat(line.run("stamp", "--to", "yesterday")).isEqualTo(2);
        assertThat(line.run("stamp", "--to", "none")).isEqualTo(2);
    }
}
