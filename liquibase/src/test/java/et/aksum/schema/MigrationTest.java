package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.history.ExpectedHistory;
import et.aksum.schema.run.RollbackForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigrationTest extends OnEachPostgres {

    TestDatabase database;

    @BeforeEach
    void an_empty_database() throws SQLException {
        database = TestDatabase.empty(server);
    }

    @Nested
    class One_node {
        @Test
        void applies_everything_to_an_empty_database_and_nothing_the_second_time() throws SQLException {
            MigrationReport first = SchemaMigration.migrate(database.migrator(), Set.of());
            MigrationReport second = SchemaMigration.migrate(database.migrator(), Set.of());

            assertThat(first.applied()).isEqualTo(requiredIds());
            assertThat(second.applied()).isEmpty();
        }

        @Test
        void loads_demo_data_only_when_asked_for() throws SQLException {
            SchemaMigration.migrate(database.migrator(), Set.of());
            try (Connection superuser = database.superuser()) {
                assertThat(TestDatabase.number(superuser, "select count(*) from identity.organisation"))
                        .isZero();
            }
            SchemaMigration.migrate(database.migrator(), Set.of("demo"));
            try (Connection superuser = database.superuser();
                    Connection app = database.app()) {
                assertThat(TestDatabase.texts(superuser, "select code from identity.organisation order by code"))
                        .containsExactly("addis-medical", "hawassa-diagnostics");
                assertThat(SchemaRevision.read(app).state()).isEqualTo(SchemaState.UP_TO_DATE);
            }
        }

        @Test
        void leaves_no_lock_table_behind_that_could_stay_locked() throws SQLException {
            SchemaMigration.migrate(database.migrator(), Set.of());
            try (Connection superuser = database.superuser()) {
                assertThat(
                                TestDatabase.texts(
                                        superuser,
                                        "select relname from pg_class where relname ilike 'databasechangelog%' and relkind = 'r'"))
                        .containsExactly("databasechangelog");
            }
        }

        @Test
        void gives_a_pooled_connection_back_as_it_was() throws SQLException {
            try (Connection owner = database.owner()) {
                String settings =
                        "select concat_ws(' ', current_user, current_setting('lock_timeout'), current_setting('statement_timeout'), "
                                + "current_setting('application_name'), current_setting('search_path'))";
                List<String> before = TestDatabase.texts(owner, settings);
                SchemaMigration.migrate(new UncloseableConnection(owner), Set.of());

                assertThat(TestDatabase.texts(owner, settings)).isEqualTo(before);
                assertThat(owner.getAutoCommit()).isTrue();
                assertThat(TestDatabase.number(owner, "select count(*) from pg_locks where locktype = 'advisory'"))
                        .isZero();
            }
        }

        @Test
        void has_the_same_catalogue_after_going_down_to_nothing_and_up_again() throws Exception {
            SchemaMigration.migrate(database.migrator(), Set.of());
            Catalogue first = database.catalogue();
            RollbackForTests.everything(database.migrator());
            try (Connection superuser = database.superuser()) {
                assertThat(
                                TestDatabase.texts(
                                        superuser,
                                        "select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')"))
                        .as("schemas left behind: mend the rollback of the changeSet that created them")
                        .containsExactly("schema");
            }
            SchemaMigration.migrate(database.migrator(), Set.of());

            assertThat(database.catalogue()).isEqualTo(first);
        }
    }

    @Nested
    class A_failed_changeSet {
        @Test
        void is_named_and_the_next_start_goes_on_when_its_cause_is_gone() throws SQLException {
            try (Connection obstacle = database.owner()) {
                TestDatabase.execute(obstacle, "create schema audit");
                assertThatExceptionOfType(MigrationFailed.class)
                        .isThrownBy(() -> SchemaMigration.migrate(database.migrator(), Set.of()))
                        .withMessageContaining("0.1-audit-001-refuse-change")
                        .withMessageContaining("\"audit\" already exists");
                TestDatabase.execute(obstacle, "drop schema audit");
            }
            SchemaMigration.migrate(database.migrator(), Set.of());

            assertThat(appliedIds(database)).isEqualTo(requiredIds());
        }
    }

    static List<String> requiredIds() {
        return ExpectedHistory.ofThisBuild().required().stream()
                .map(key -> key.id())
                .toList();
    }

    /** The changeSet this build ends with. */
    static String newestId() {
        List<String> ids = requiredIds();
        return ids.get(ids.size() - 1);
    }

    /** The release this build ends with, cut or not. */
    static String newestRelease() {
        return newestId().substring(0, newestId().indexOf('-'));
    }

    static List<String> appliedIds(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return TestDatabase.texts(superuser, "select id from schema.databasechangelog order by orderexecuted");
        }
    }
}
