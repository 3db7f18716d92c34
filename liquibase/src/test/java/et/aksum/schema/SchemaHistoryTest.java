package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.SchemaHistory.Entry;
import et.aksum.schema.SchemaHistory.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators are shown of a database, as its runtime role sees it. */
class SchemaHistoryTest extends OnEachPostgres {
    private static final String LAST = "0.1-procurement-data-001-milestone-steps";

    @Test
    void what_was_applied_comes_with_its_time_and_reason_and_nothing_is_pending() throws SQLException {
        try (Connection app = TestDatabase.migratedToLookAt(server).app()) {
            SchemaHistory history = SchemaHistory.read(app);

            assertThat(history.entries()).extracting(Entry::id).isEqualTo(MigrationTest.requiredIds());
            assertThat(history.pending()).isEmpty();
            assertThat(history.entries()).allSatisfy(entry -> {
                assertThat(entry.state()).isEqualTo(State.APPLIED);
                assertThat(entry.why()).isNotBlank();
                assertThat(Duration.between(entry.at(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
            });
        }
    }

    @Test
    void what_is_pending_shows_its_sql_and_what_a_newer_release_left_is_told_apart() throws SQLException {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection owner = database.owner();
                Connection app = database.app()) {
            TestDatabase.execute(
                    owner,
                    "update schema.databasechangelog set id = '9.9-x-001-y', filename = 'db/changelog/9.9/x.xml' where id = '"
                            + LAST + "'");

            SchemaHistory history = SchemaHistory.read(app);

            Entry pending = history.pending().get(0);
            assertThat(history.pending()).hasSize(1);
            assertThat(pending.id()).isEqualTo(LAST);
            assertThat(pending.at()).isNull();
            assertThat(String.join("\n", pending.sql())).contains("insert into procurement.milestone_step_seed");
            assertThat(history.entries())
                    .filteredOn(entry -> entry.state() == State.UNKNOWN)
                    .extracting(Entry::id, Entry::release)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("9.9-x-001-y", "9.9"));
        }
    }

    @Test
    void a_requirement_the_database_does_not_meet_is_a_finding_and_the_last_look_is_kept() throws SQLException {
        TestDatabase database = TestDatabase.migrated(server);
        try (Connection owner = database.owner();
                Connection app = database.app()) {
            assertThat(SchemaFindings.look(app, Clock.systemUTC()).entries()).isEmpty();
            TestDatabase.execute(owner, "alter table procurement.supplier drop constraint supplier_tin_ck");

            List<SchemaFindings.Entry> found =
                    SchemaFindings.look(app, Clock.systemUTC()).entries();

            assertThat(found).extracting(SchemaFindings.Entry::rule).containsExactly("GAP");
            assertThat(found.get(0).message()).contains("supplier_tin_ck");
            assertThat(SchemaFindings.last())
                    .hasValueSatisfying(last -> assertThat(last.entries()).isEqualTo(found));
        }
    }
}
