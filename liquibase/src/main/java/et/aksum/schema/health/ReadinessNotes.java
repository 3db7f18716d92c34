package et.aksum.schema.health;

import et.aksum.schema.DriftReport;
import et.aksum.schema.MaintenanceReport;
import et.aksum.schema.MaintenanceReport.Ahead;
import et.aksum.schema.SchemaStatus;
import et.aksum.schema.SchemaVitals;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What readiness tells about the schema without judging by it. Whoever reaches the management port may ask without a name, so it tells how many and how
 * long, never which: names of tables, hosts and processes are for operators who have signed in.
 */
final class ReadinessNotes {
    private ReadinessNotes() {}

    static Map<String, String> told(
            SchemaStatus status, SchemaVitals vitals, Optional<DriftReport> drift, Instant now) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("migration", vitals.migration(status));
        told.put("migrationLock", vitals.lockHolder() == null ? "free" : "held");
        told.put("invalidIndexes", Integer.toString(vitals.invalidIndexes().size()));
        told.put(
                "notValidConstraints",
                Integer.toString(vitals.notValidConstraints().size()));
        Long missing = vitals.contextsMissing();
        if (missing != null) {
            told.put("rlsContextMissing", missing.toString());
        }
        told.put("drift", drift.map(ReadinessNotes::words).orElse("not looked for yet"));
        drift.ifPresent(report -> told.put(
                "driftAgeSeconds",
                Long.toString(Duration.between(report.takenAt(), now).toSeconds())));
        return told;
    }

    /** How many partitions are ready of those that should be, and how many policies failed, when this node ran them last. */
    static Map<String, String> ofPolicies(Optional<MaintenanceReport> last) {
        return last.map(report -> Map.of(
                        "partitionsAhead",
                        "%d of %d"
                                .formatted(
                                        report.ahead().stream()
                                                .mapToInt(Ahead::ready)
                                                .sum(),
                                        report.ahead().stream()
                                                .mapToInt(Ahead::wanted)
                                                .sum()),
                        "policiesFailed",
                        Integer.toString(report.failures().size()),
                        "policiesRunAt",
                        report.ranAt().toString()))
                .orElseGet(() -> Map.of("partitionsAhead", "not looked at yet"));
    }

    private static String words(DriftReport report) {
        int unexplained = report.unexplained().size();
        String found = unexplained == 1 ? "1 difference" : unexplained + " differences";
        return "%s, looked for at %s".formatted(unexplained == 0 ? "none" : found, report.takenAt());
    }
}
