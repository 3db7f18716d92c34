package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.history.ExpectedHistory;
import et.aksum.schema.run.RollbackForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Postgres.class)
class MigrationTest {

    @Parameter
    Postgres server;

    TestDatabase database;

    @BeforeEach
    void an_empty_database() throws SQLException {
        assumeTrue(server.isHere(), server + " is not on this machine");
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
            System.out.printf(
                    "%s: empty database migrated in %d ms, nothing to do in %d ms%n",
                    server, first.millis(), second.millis());
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
            List<String> first = Catalogue.of(database);
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

            assertThat(Catalogue.of(database)).isEqualTo(first);
        }
    }

    @Nested
    class Many_nodes {
        @Test
        void apply_everything_exactly_once_when_they_start_together() throws Exception {
            try (MigratingProcess one = new MigratingProcess();
                    MigratingProcess other = new MigratingProcess()) {
                for (int round = 0; round < (server == Postgres.EMBEDDED ? 10 : 3); round++) {
                    TestDatabase fresh = TestDatabase.empty(server);
                    one.migrate(fresh.url());
                    other.migrate(fresh.url());

                    assertThat(List.of(one.answer(), other.answer()))
                            .containsExactlyInAnyOrder("0", "" + requiredIds().size());
                    assertThat(appliedIds(fresh)).isEqualTo(requiredIds());
                }
            }
        }

        @Test
        void in_one_process_are_told_apart_as_well() throws SQLException {
            List<CompletableFuture<MigrationReport>> nodes = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                nodes.add(CompletableFuture.supplyAsync(() -> SchemaMigration.migrate(database.migrator(), Set.of())));
            }

            assertThat(nodes.stream().map(node -> node.join().applied().size()).toList())
                    .containsExactlyInAnyOrder(0, 0, requiredIds().size());
            assertThat(appliedIds(database)).isEqualTo(requiredIds());
        }

        @Test
        void go_on_where_one_was_killed_in_the_middle() throws Exception {
            try (Connection obstacle = database.owner();
                    Connection superuser = database.superuser();
                    MigratingProcess victim = new MigratingProcess()) {
                obstacle.setAutoCommit(false);
                TestDatabase.execute(obstacle, "create schema audit");
                victim.migrate(database.url());
                awaitOne(
                        superuser,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and application_name like 'aksum-migration%'");
                victim.kill();
                obstacle.rollback();
            }
            List<String> before = appliedIds(database);
            MigrationReport next = SchemaMigration.migrate(database.migrator(), Set.of());

            assertThat(before).as("the victim got half way").isNotEmpty().isNotEqualTo(requiredIds());
            assertThat(next.applied()).hasSize(requiredIds().size() - before.size());
            assertThat(appliedIds(database)).isEqualTo(requiredIds());
        }

        @Test
        void wait_no_longer_than_told_and_then_name_the_holder() throws SQLException {
            try (Connection holder = database.owner()) {
                TestDatabase.execute(holder, "set application_name = 'aksum-migration on another node'");
                TestDatabase.execute(holder, "select pg_advisory_lock(" + 0x416b73756dL + ")");

                assertThatExceptionOfType(MigrationFailed.class)
                        .isThrownBy(
                                () -> SchemaMigration.migrate(database.migrator(), Set.of(), Duration.ofMillis(200)))
                        .withMessageContaining("aksum-migration on another node");
            }
            assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                    .isEqualTo(requiredIds());
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

    private static List<String> requiredIds() {
        return ExpectedHistory.ofThisBuild().required().stream()
                .map(key -> key.id())
                .toList();
    }

    private static List<String> appliedIds(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return TestDatabase.texts(superuser, "select id from schema.databasechangelog order by orderexecuted");
        }
    }

    private static void awaitOne(Connection connection, String count) throws SQLException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (TestDatabase.number(connection, count) == 0) {
            assertThat(System.nanoTime()).as("gave up waiting for: %s", count).isLessThan(deadline);
            TestDatabase.execute(connection, "select pg_sleep(0.02)");
        }
    }
}
