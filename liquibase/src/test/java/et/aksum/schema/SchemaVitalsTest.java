package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.run.MigrationLock;
import et.aksum.schema.run.MigrationSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The runtime role sees who migrates and what was left unfinished. */
class SchemaVitalsTest extends OnEachPostgres {

    @Test
    void a_migrated_database_at_rest_has_nothing_to_tell() throws SQLException {
        try (Connection app = TestDatabase.migratedToLookAt(server).app()) {
            SchemaVitals vitals = SchemaVitals.read(app);
            assertThat(vitals).isEqualTo(new SchemaVitals(null, List.of(), List.of(), vitals.contextsMissing()));
        }
    }

    @Test
    void a_database_that_was_never_migrated_counts_no_missing_contexts_yet() throws SQLException {
        try (Connection owner = TestDatabase.empty(server).owner()) {
            assertThat(SchemaVitals.read(owner).contextsMissing()).isNull();
        }
    }

    @Test
    void the_migration_itself_never_lacks_its_context() throws SQLException {
        TestDatabase fresh = TestDatabase.empty(server);
        SchemaMigration.migrate(fresh.migrator(), Set.of());
        try (Connection app = fresh.app()) {
            assertThat(SchemaVitals.read(app).contextsMissing()).isZero();
        }
    }

    @Test
    void unfinished_indexes_and_constraints_and_the_holder_of_the_lock_are_seen() throws Exception {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection superuser = database.superuser()) {
            TestDatabase.execute(superuser, "create index by_hand_ix on catalogue.country (name)");
            TestDatabase.execute(
                    superuser,
                    "update pg_index set indisvalid = false where indexrelid = 'catalogue.by_hand_ix'::regclass");
            TestDatabase.execute(
                    superuser,
                    "alter table catalogue.country add constraint by_hand_ck check (length(name) > 1) not valid");
        }
        try (Connection migrator = database.migrator().getConnection();
                MigrationSession session = MigrationSession.open(migrator);
                MigrationLock lock = MigrationLock.acquire(migrator, Duration.ofSeconds(1));
                Connection app = database.app()) {
            SchemaVitals vitals = SchemaVitals.read(app);

            assertThat(lock).isNotNull();
            assertThat(session).isNotNull();
            assertThat(vitals.lockHolder()).contains("aksum-migration");
            assertThat(vitals.invalidIndexes()).containsExactly("catalogue.by_hand_ix");
            assertThat(vitals.notValidConstraints()).containsExactly("catalogue.country.by_hand_ck");
        }
        try (Connection app = database.app()) {
            assertThat(SchemaVitals.read(app).lockHolder()).isNull();
        }
    }

    @Test
    @Timeout(60)
    void an_index_that_somebody_still_builds_is_no_leftover() throws Exception {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection writer = database.superuser();
                Connection builder = database.superuser();
                Connection app = database.app()) {
            writer.setAutoCommit(false);
            TestDatabase.execute(writer, "update catalogue.country set name = name");
            CompletableFuture<Void> build = CompletableFuture.runAsync(() -> build(builder));
            while (TestDatabase.number(app, "select count(*) from pg_index where not indisvalid") == 0) {
                assertThat(build).isNotDone();
            }

            assertThat(SchemaVitals.read(app).invalidIndexes()).isEmpty();
            builder.abort(Runnable::run);
            assertThat(build).failsWithin(Duration.ofSeconds(20));
            while (TestDatabase.number(app, "select count(*) from pg_stat_progress_create_index") > 0) {
                TestDatabase.execute(writer, "select pg_terminate_backend(pid) from pg_stat_progress_create_index");
            }
            assertThat(SchemaVitals.read(app).invalidIndexes()).containsExactly("catalogue.by_hand_ix");
        }
    }

    private static void build(Connection builder) {
        try {
            TestDatabase.execute(builder, "create index concurrently by_hand_ix on catalogue.country (name)");
        } catch (SQLException cutShort) {
            throw new IllegalStateException(cutShort);
        }
    }
}
