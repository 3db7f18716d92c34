package et.aksum.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a session of the portal lives: AKSUM_SESSION_IDLE_MINUTES without a request (30 unless set, 1 to 1440), and
 * AKSUM_SESSION_HOURS altogether (12 unless set, 1 to 168).
 */
@ApplicationScoped
public class SessionLimits {
    @Inject
    @ConfigProperty(name = "AKSUM_SESSION_IDLE_MINUTES")
    Optional<String> idleMinutes = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SESSION_HOURS")
    Optional<String> hours = Optional.empty();

    public Duration idle() {
        return Duration.ofMinutes(read("AKSUM_SESSION_IDLE_MINUTES", idleMinutes, 30, 1440));
    }

    public Duration longest() {
        return Duration.ofHours(read("AKSUM_SESSION_HOURS", hours, 12, 168));
    }

    private static long read(String name, Optional<String> configured, long usual, long most) {
        if (configured.isEmpty()) {
            return usual;
        }
        String text = configured.get().strip();
        if (!text.matches("[0-9]{1,4}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw new IllegalStateException("%s must be a whole number from 1 to %d.".formatted(name, most));
        }
        return Long.parseLong(text);
    }
}
