package et.aksum.clients.domain;

import et.aksum.identity.TooManyAttempts;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How often strangers may register: few letters to one mail box, some registrations and tries at links from one address. The
 * same for organisations that exist and those that do not. In memory of this node, bounded.
 */
@ApplicationScoped
public class RegistrationLimits {
    static final int PER_MAILBOX = 3;
    static final int PER_ADDRESS = 30;
    static final int KEYS_PER_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_BUCKETS = 50_000;

    TimeMeter time = TimeMeter.SYSTEM_NANOTIME;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /** @throws TooManyAttempts when this address or this mail box had its share */
    public void register(@Nullable String address, String email) {
        take("address|" + address, PER_ADDRESS);
        take("mailbox|" + email.toLowerCase(Locale.ROOT), PER_MAILBOX);
    }

    /** Takes a try at a link. @throws TooManyAttempts when too many were wrong */
    public void key(@Nullable String address) {
        take("key|" + address, KEYS_PER_ADDRESS);
    }

    /** Gives the try back: the link was right. */
    public void keyWasRight(@Nullable String address) {
        bucket("key|" + address, KEYS_PER_ADDRESS).addTokens(1);
    }

    private void take(String key, int capacity) {
        ConsumptionProbe probe = bucket(key, capacity).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private Bucket bucket(String key, int capacity) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, any -> Bucket.builder()
                    .addLimit(bandwidth -> bandwidth.capacity(capacity).refillGreedy(capacity, WINDOW))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }
}
