package et.aksum.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Which tokens this server has noted within the last minute, so that a busy token costs a statement a minute and not one a call. */
@ApplicationScoped
public class TokenUses {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Map<UUID, OffsetDateTime> noted = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, OffsetDateTime> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this use is to be noted; it counts as noted from now on. */
    public synchronized boolean isNews(UUID token, OffsetDateTime now) {
        OffsetDateTime last = noted.get(token);
        if (last != null && !last.plus(EVERY).isBefore(now)) {
            return false;
        }
        noted.put(token, now);
        return true;
    }
}
