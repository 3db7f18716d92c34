package et.aksum.schema.health;

import et.aksum.schema.SchemaState;
import et.aksum.schema.SchemaStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of readiness.
 *
 * @param mode how hard to look at the schema revision
 * @param testing AKSUM_PROFILE is testing
 * @param insecureAllowed AKSUM_ALLOW_INSECURE_DEFAULTS is true
 * @param insecureDefaults what is insecure in this configuration
 */
record ReadinessPolicy(SchemaCheckMode mode, boolean testing, boolean insecureAllowed, List<String> insecureDefaults) {

    /** A decision and everything an operator needs to understand it. */
    record Verdict(boolean up, Map<String, String> data) {}

    /** Whether the revision allows traffic. Strict wins over every exception, because somebody asked for it by name. */
    Verdict ofSchema(SchemaStatus status) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("state", status.state().name());
        data.put("current", Optional.ofNullable(status.current()).orElse("none"));
        data.put("expectedHead", status.expectedHead());
        data.put("pending", Integer.toString(status.pending()));
        Optional<String> skipped = whySkipped();
        data.put(
                "schemaCheck",
                skipped.map(why -> "skipped: " + why).orElse(mode.name().toLowerCase(Locale.ROOT)));
        data.put("message", message(status));
        return new Verdict(skipped.isPresent() || accepts(status.state()), data);
    }

    /** Whether the configuration is fit for other people's data. */
    Verdict ofConfiguration() {
        Map<String, String> data = new LinkedHashMap<>();
        if (insecureDefaults.isEmpty()) {
            return new Verdict(true, Map.of("insecureDefaults", "none"));
        }
        data.put("insecureDefaults", String.join("; ", insecureDefaults));
        if (insecureAllowed) {
            data.put("allowed", "AKSUM_ALLOW_INSECURE_DEFAULTS=true; never use this with real data");
        } else {
            data.put(
                    "message",
                    "Mend the settings named here, or set AKSUM_ALLOW_INSECURE_DEFAULTS=true on a machine without real data.");
        }
        return new Verdict(insecureAllowed, data);
    }

    private Optional<String> whySkipped() {
        if (mode == SchemaCheckMode.STRICT) {
            return Optional.empty();
        }
        if (mode == SchemaCheckMode.OFF) {
            return Optional.of("AKSUM_SCHEMA_CHECK=off");
        }
        if (testing) {
            return Optional.of("AKSUM_PROFILE=testing");
        }
        return insecureAllowed ? Optional.of("AKSUM_ALLOW_INSECURE_DEFAULTS=true") : Optional.empty();
    }

    private boolean accepts(SchemaState state) {
        return switch (state) {
            case UP_TO_DATE -> true;
            case AHEAD -> mode != SchemaCheckMode.STRICT;
            case BEHIND, NEVER_MIGRATED, UNKNOWN -> false;
        };
    }

    private static String message(SchemaStatus status) {
        return switch (status.state()) {
            case UP_TO_DATE -> "The schema is what this build expects.";
            case BEHIND ->
                "%d changeSets of this build were not applied; restart a node so that it migrates."
                        .formatted(status.pending());
            case NEVER_MIGRATED -> "This database was never migrated; is AKSUM_DB_URL the right one?";
            case AHEAD -> "A newer release has migrated this database; that is normal while it is rolled out.";
            case UNKNOWN -> "The history of the schema cannot be read; see the log.";
        };
    }
}
