package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.history.ChangelogFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many nodes that start at the same time on the same database. */
class SimultaneousMigrationTest extends OnEachPostgres {
    TestDatabase database;

    @BeforeEach
    void an_empty_database() throws SQLException {
        database = TestDatabase.empty(server);
    }

    @Test
    void apply_everything_exactly_once_when_they_start_together() throws Exception {
        try (MigratingProcess one = new MigratingProcess();
                MigratingProcess other = new MigratingProcess()) {
            for (int round = 0; round < (server == Postgres.EMBEDDED ? 10 : 3); round++) {
                TestDatabase fresh = TestDatabase.empty(server);
                one.migrate(fresh.url());
                other.migrate(fresh.url());

                assertThat(List.of(one.answer(), other.answer()))
                        .containsExactlyInAnyOrder(
                                "0", "" + MigrationTest.requiredIds().size());
                assertThat(MigrationTest.appliedIds(fresh)).isEqualTo(MigrationTest.requiredIds());
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
                .containsExactlyInAnyOrder(0, 0, MigrationTest.requiredIds().size());
        assertThat(MigrationTest.appliedIds(database)).isEqualTo(MigrationTest.requiredIds());
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
        List<String> before = MigrationTest.appliedIds(database);
        MigrationReport next = SchemaMigration.migrate(database.migrator(), Set.of());

        assertThat(before).as("the victim got half way").isNotEmpty().isNotEqualTo(MigrationTest.requiredIds());
        assertThat(next.applied()).hasSize(MigrationTest.requiredIds().size() - before.size());
        assertThat(MigrationTest.appliedIds(database)).isEqualTo(MigrationTest.requiredIds());
    }

    @Test
    void wait_no_longer_than_told_and_then_name_the_holder() throws SQLException {
        try (Connection holder = database.owner()) {
            TestDatabase.execute(holder, "set application_name = 'aksum-migration on another node'");
            TestDatabase.execute(holder, "select pg_advisory_lock(" + 0x416b73756dL + ")");

            assertThatExceptionOfType(MigrationFailed.class)
                    .isThrownBy(() -> SchemaMigration.migrate(
                            database.migrator(),
                            ChangelogFiles.ofThisBuild(),
                            Set.of(),
                            Duration.ofMillis(200),
                            wait -> {}))
                    .withMessageContaining("aksum-migration on another node");
        }
        assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                .isEqualTo(MigrationTest.requiredIds());
    }

    private static void awaitOne(Connection connection, String count) throws SQLException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (TestDatabase.number(connection, count) == 0) {
            assertThat(System.nanoTime()).as("gave up waiting for: %s", count).isLessThan(deadline);
            TestDatabase.execute(connection, "select pg_sleep(0.02)");
        }
    }
}
