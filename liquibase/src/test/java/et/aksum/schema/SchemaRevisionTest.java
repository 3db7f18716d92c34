package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ExpectedHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaRevisionTest {
    private static final ChangeSetKey ONE = key("one");
    private static final ChangeSetKey TWO = key("two");
    private static final ChangeSetKey DEMO = key("demo");
    private static final ExpectedHistory EXPECTED = new ExpectedHistory(List.of(ONE, TWO), Set.of(ONE, TWO, DEMO));

    private static ChangeSetKey key(String id) {
        return new ChangeSetKey(id, "aksum", "db/changelog/x.xml");
    }

    private static SchemaStatus after(ChangeSetKey... applied) {
        return SchemaRevision.compare(List.of(applied), EXPECTED);
    }

    @Nested
    class A_history {
        @Test
        void that_is_complete_is_up_to_date_with_or_without_demo_data() {
            assertThat(after(ONE, TWO)).isEqualTo(new SchemaStatus("two", "two", 0, null, SchemaState.UP_TO_DATE));
            assertThat(after(ONE, TWO, DEMO).state()).isEqualTo(SchemaState.UP_TO_DATE);
        }

        @Test
        void that_lacks_something_is_behind_even_if_it_holds_something_newer() {
            assertThat(after(ONE)).isEqualTo(new SchemaStatus("one", "two", 1, "two", SchemaState.BEHIND));
            assertThat(after(ONE, key("newer")).state()).isEqualTo(SchemaState.BEHIND);
        }

        @Test
        void that_is_empty_was_never_migrated() {
            assertThat(after()).isEqualTo(new SchemaStatus(null, "two", 2, "one", SchemaState.NEVER_MIGRATED));
        }

        @Test
        void that_holds_something_newer_is_ahead() {
            assertThat(after(ONE, TWO, key("newer")))
                    .isEqualTo(new SchemaStatus("newer", "two", 0, null, SchemaState.AHEAD));
        }
    }

    @ParameterizedTest
    @EnumSource(Postgres.class)
    void the_runtime_role_reads_the_revision_in_less_than_ten_milliseconds(Postgres server) throws SQLException {
        assumeTrue(server.isHere(), server + " is not on this machine");
        try (Connection app = TestDatabase.migratedToLookAt(server).app()) {
            assertThat(SchemaRevision.read(app).state()).isEqualTo(SchemaState.UP_TO_DATE);
            long[] nanos = Stream.generate(() -> timed(app))
                    .limit(21)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            System.out.printf("%s: revision read in %d us (median of %d)%n", server, nanos[10] / 1000, nanos.length);
            assertThat(nanos[10])
                    .as("nanoseconds of %s", Arrays.toString(nanos))
                    .isLessThan(10_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Postgres.class)
    void a_database_without_history_was_never_migrated_and_a_lost_one_is_unknown(Postgres server) throws SQLException {
        assumeTrue(server.isHere(), server + " is not on this machine");
        Connection app = TestDatabase.empty(server).app();
        assertThat(SchemaRevision.read(app).state()).isEqualTo(SchemaState.NEVER_MIGRATED);
        app.close();
        assertThat(SchemaRevision.read(app).state()).isEqualTo(SchemaState.UNKNOWN);
    }

    private static long timed(Connection app) {
        long start = System.nanoTime();
        SchemaRevision.read(app);
        return System.nanoTime() - start;
    }
}
