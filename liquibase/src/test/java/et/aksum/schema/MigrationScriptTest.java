package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Steps;
import et.aksum.schema.plan.UnknownRevision;
import et.aksum.schema.plan.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offline scripts, applied with psql. */
class MigrationScriptTest extends OnEachPostgres {
    private static final String HALF_WAY = "0.1-tenancy-005-sign-as-owner";
    static final String ROWS =
            "select concat_ws(' ', id, author, filename, orderexecuted, exectype, md5sum, description, comments, tag, liquibase, contexts, labels) from schema.databasechangelog order by orderexecuted";

    private static final String NOW = MigrationTest.newestRelease();

    private Revisions revisions;
    private TestDatabase database;

    @BeforeEach
    void an_empty_database() throws Exception {
        assumeTrue(Postgres.DEBIAN_15.isHere(), "psql of PostgreSQL 15 is not on this machine");
        revisions = new Revisions(Steps.of(ChangelogFiles.ofThisBuild()));
        database = TestDatabase.empty(server);
    }

    private Psql apply(String from, String to) throws Exception {
        return Psql.apply(MigrationScript.between(revisions, from, to).text(), database);
    }

    private static List<String> rows(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return TestDatabase.texts(superuser, ROWS);
        }
    }

    @Test
    void leave_the_same_schema_and_history_as_migrate() throws Exception {
        TestDatabase migrated = TestDatabase.empty(server);
        SchemaMigration.migrate(migrated.migrator(), Set.of());

        assertThat(apply("none", NOW)).matches(Psql::isFine, "applied");
        assertThat(database.catalogue()).isEqualTo(migrated.catalogue());
        assertThat(rows(database)).isEqualTo(rows(migrated));
        assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                .isEmpty();
    }

    @Test
    void lead_back_to_where_they_came_from() throws Exception {
        apply("none", HALF_WAY);
        Catalogue before = database.catalogue();
        apply(HALF_WAY, NOW);

        assertThat(apply(NOW, HALF_WAY)).matches(Psql::isFine, "applied");
        assertThat(database.catalogue()).isEqualTo(before);
        assertThat(rows(database)).hasSize(5);
    }

    @Test
    void refuse_a_database_at_another_revision_and_say_what_differs() throws Exception {
        apply("none", HALF_WAY);
        Catalogue before = database.catalogue();
        Psql again = apply("none", HALF_WAY);

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.said())
                .contains("this database is not at none")
                .contains("Here and not expected: 0.1-tenancy-001-default-privileges");
        assertThat(apply(NOW, "none").said()).contains("Missing here: ", MigrationTest.newestId());
        assertThat(database.catalogue()).isEqualTo(before);
    }

    @Test
    void refuse_a_database_where_something_else_ran_under_the_same_name() throws Exception {
        apply("none", HALF_WAY);
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner, "update schema.databasechangelog set md5sum = '9:0' where id = '" + HALF_WAY + "'");
        }

        assertThat(apply(HALF_WAY, NOW).said())
                .contains("Missing here: " + HALF_WAY + ". Here and not expected: " + HALF_WAY);
    }

    @Test
    void wait_for_no_other_migration_but_stop() throws Exception {
        try (Connection holder = database.owner()) {
            TestDatabase.execute(holder, "select pg_advisory_lock(" + 0x416b73756dL + ")");

            assertThat(apply("none", NOW).said()).contains("Another migration of this database is running");
        }
    }

    @Test
    void stop_at_the_first_failure_with_everything_before_it_in_place() throws Exception {
        try (Connection obstacle = database.owner()) {
            TestDatabase.execute(obstacle, "create schema audit");
            assertThat(apply("none", NOW).exitCode()).isEqualTo(3);
            TestDatabase.execute(obstacle, "drop schema audit");
        }
        List<String> applied = MigrationTest.appliedIds(database);

        assertThat(applied).isNotEmpty().isNotEqualTo(MigrationTest.requiredIds());
        assertThat(apply(applied.get(applied.size() - 1), NOW)).matches(Psql::isFine, "applied");
        assertThat(MigrationTest.appliedIds(database)).isEqualTo(MigrationTest.requiredIds());
    }

    @Test
    void are_not_written_for_revisions_that_nobody_knows() {
        assertThatExceptionOfType(UnknownRevision.class)
                .isThrownBy(() -> MigrationScript.between(revisions, NOW, "0.7"))
                .withMessageContaining("0.7 is neither");
    }
}
