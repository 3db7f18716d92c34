package et.aksum.schema.health;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.DriftReport;
import et.aksum.schema.SchemaState;
import et.aksum.schema.SchemaStatus;
import et.aksum.schema.SchemaVitals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessNotesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SchemaStatus FINE = new SchemaStatus("b", "b", 0, null, SchemaState.UP_TO_DATE);
    private static final SchemaVitals CALM = new SchemaVitals(null, List.of(), List.of(), 0L);

    @Test
    void a_healthy_schema_says_so() {
        assertThat(ReadinessNotes.told(FINE, CALM, Optional.empty(), NOW))
                .isEqualTo(Map.of(
                        "migration", "done",
                        "migrationLock", "free",
                        "invalidIndexes", "0",
                        "notValidConstraints", "0",
                        "rlsContextMissing", "0",
                        "drift", "not looked for yet"));
    }

    @Test
    void strangers_learn_how_many_and_how_old_but_no_names_hosts_or_processes() {
        SchemaVitals vitals = new SchemaVitals(
                "aksum-migration pid 7 on db-host", List.of("sales.client_ix"), List.of("sales.client.client_ck"), 4L);
        DriftReport drift = new DriftReport(
                NOW.minusSeconds(90),
                3,
                List.of(new DriftReport.Entry(
                        "history and database", "table sales.client", "gone", null, null, null, "--", null)));

        Map<String, String> told = ReadinessNotes.told(FINE, vitals, Optional.of(drift), NOW);

        assertThat(told)
                .containsEntry("migration", "running")
                .containsEntry("migrationLock", "held")
                .containsEntry("invalidIndexes", "1")
                .containsEntry("notValidConstraints", "1")
                .containsEntry("rlsContextMissing", "4")
                .containsEntry("drift", "1 difference, looked for at 2026-11-23T09:58:30Z")
                .containsEntry("driftAgeSeconds", "90");
        assertThat(told.toString()).doesNotContain("sales", "db-host", "pid");
    }

    @Test
    void what_is_pending_while_nobody_migrates_has_failed_or_was_never_tried() {
        SchemaStatus behind = new SchemaStatus("a", "c", 2, "b", SchemaState.BEHIND);

        assertThat(ReadinessNotes.told(behind, CALM, Optional.empty(), NOW).get("migration"))
                .startsWith("stopped before b;");
        assertThat(new SchemaVitals("somebody", List.of(), List.of(), 0L).migration(behind))
                .isEqualTo("running");
    }
}
