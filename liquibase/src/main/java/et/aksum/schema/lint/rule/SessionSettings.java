package et.aksum.schema.lint.rule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings in force, by lower-case name. */
public record SessionSettings(Map<String, String> values) {
    private static final Set<String> UTC = Set.of("utc", "etc/utc", "gmt", "etc/gmt", "0", "zulu", "universal");
    private static final Pattern DURATION = Pattern.compile("'?(\\d+)\\s*(us|ms|s|min|h|d)?'?");

    public SessionSettings {
        values = Map.copyOf(values);
    }

    SessionSettings with(String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        if (name.equals("all")) {
            changed.clear();
        } else if (value.equals("default")) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new SessionSettings(changed);
    }

    /** Whether times without a zone mean UTC. */
    public boolean isUtc() {
        return UTC.contains(values.getOrDefault("timezone", "").replace("'", ""));
    }

    /** A time limit; empty when there is none, which 0 means too. */
    public Optional<Duration> limit(String name) {
        Matcher duration = DURATION.matcher(values.getOrDefault(name, ""));
        if (!duration.matches() || duration.group(1).matches("0+")) {
            return Optional.empty();
        }
        long amount = Long.parseLong(duration.group(1));
        String unit = duration.group(2) == null ? "ms" : duration.group(2);
        return Optional.of(
                switch (unit) {
                    case "us" -> Duration.ofNanos(amount * 1000);
                    case "s" -> Duration.ofSeconds(amount);
                    case "min" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    default -> Duration.ofMillis(amount);
                });
    }
}
