package et.aksum.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Ready means: the database answers and the schema is what this build expects. */
class HealthApiIT {
    private static final String HISTORY = "schema.databasechangelog";
    /** The last change every database must have; demo changes are nobody's duty. */
    private static final String LAST =
            "(select max(orderexecuted) from schema.databasechangelog where id not like 'demo-%')";

    @Test
    void a_fresh_server_is_started_live_and_ready_and_says_which_schema_it_has() {
        assertThat(health("/started").status()).isEqualTo(200);
        assertThat(health("/live").status()).isEqualTo(200);
        ApiAnswer ready = health("/ready");
        assertThat(ready.status()).as(ready.toString()).isEqualTo(200);
        assertThat(ready.body()).contains("UP_TO_DATE", "current", "expected", "pending");
    }

    @Test
    void unfinished_work_is_told_by_number_and_never_by_name() {
        Database.execute("alter table catalogue.country add constraint by_hand_ck check (length(name) > 1) not valid");
        try {
            ApiAnswer ready = health("/ready");
            assertThat(ready.status()).as(ready.toString()).isEqualTo(200);
            assertThat(ready.body())
                    .containsPattern("\"notValidConstraints\" ?: ?1\\b")
                    .containsPattern("\"invalidIndexes\" ?: ?0\\b")
                    .containsPattern("\"migrationLock\" ?: ?\"free\"")
                    .containsPattern("\"migration\" ?: ?\"done\"")
                    .doesNotContain("by_hand_ck", "catalogue.country");
        } finally {
            Database.execute("alter table catalogue.country drop constraint by_hand_ck");
        }
    }

    @Test
    void ordinary_work_never_lacks_its_signed_context() {
        assertThat(health("/ready").body()).containsPattern("\"rlsContextMissing\" ?: ?0\\b");
    }

    @Test
    void the_partitions_of_the_coming_months_are_made_soon_after_the_start() {
        Awaitility.await("the timer of the policies")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(health("/ready").body()).containsPattern("\"partitionsAhead\" ?: ?\"3 of 3\""));
    }

    @Test
    void a_schema_ahead_of_this_build_is_ready_with_a_note_and_down_when_checked_strictly() {
        addAChangeOfTomorrow();
        try {
            ApiAnswer ahead = health("/ready");
            assertThat(ahead.status()).as(ahead.toString()).isEqualTo(200);
            assertThat(ahead.body()).contains("AHEAD");
        } finally {
            removeTheChangeOfTomorrow();
        }
    }

    @Test
    void a_strict_check_accepts_only_the_expected_schema_and_a_check_that_is_off_says_so() {
        Harness.stopAndStartAgain(Map.of("AKSUM_SCHEMA_CHECK", "strict"));
        addAChangeOfTomorrow();
        try {
            assertThat(health("/ready").status()).isEqualTo(503);
        } finally {
            removeTheChangeOfTomorrow();
        }
        assertThatLaggingBehindIsNotReadyAndAnotherThanNoneAtAll();
        assertThat(health("/ready").status()).isEqualTo(200);

        Harness.stopAndStartAgain(Map.of("AKSUM_SCHEMA_CHECK", "off"));
        Database.execute("alter table " + HISTORY + " rename to hidden_for_a_test");
        try {
            ApiAnswer off = health("/ready");
            assertThat(off.status()).as(off.toString()).isEqualTo(200);
            assertThat(off.body()).containsIgnoringCase("off");
        } finally {
            Database.execute("alter table schema.hidden_for_a_test rename to databasechangelog");
            Harness.stop();
        }
    }

    private static void assertThatLaggingBehindIsNotReadyAndAnotherThanNoneAtAll() {
        Database.execute(
                "create table public.kept_change as select * from " + HISTORY + " where orderexecuted = " + LAST,
                "delete from " + HISTORY + " where orderexecuted = " + LAST);
        try {
            ApiAnswer behind = health("/ready");
            assertThat(behind.status()).as(behind.toString()).isEqualTo(503);
            assertThat(behind.body()).contains("BEHIND");
        } finally {
            Database.execute(
                    "insert into " + HISTORY + " select * from public.kept_change", "drop table public.kept_change");
        }
        Database.execute("alter table " + HISTORY + " rename to hidden_for_a_test");
        try {
            ApiAnswer never = health("/ready");
            assertThat(never.status()).as(never.toString()).isEqualTo(503);
            assertThat(never.body()).contains("NEVER_MIGRATED");
        } finally {
            Database.execute("alter table schema.hidden_for_a_test rename to databasechangelog");
        }
    }

    private static void addAChangeOfTomorrow() {
        Database.execute(
                """
                insert into schema.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum)
                values ('9.9-tenancy-001-of-tomorrow', 'aksum', 'db/changelog/9.9/tenancy.xml', now(), 100000, 'EXECUTED', '9:x')""");
    }

    private static void removeTheChangeOfTomorrow() {
        Database.execute("delete from schema.databasechangelog where id = '9.9-tenancy-001-of-tomorrow'");
    }

    private static ApiAnswer health(String which) {
        return ApiClient.anonymous().get(Harness.server().info().health() + which);
    }
}
