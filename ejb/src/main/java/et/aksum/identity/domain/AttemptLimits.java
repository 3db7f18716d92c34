package et.aksum.identity.domain;

import et.aksum.identity.TooManyAttempts;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts may fail: few per account and network, more per account, more per address. An account alone is never
 * locked tightly, or anybody could lock out its owner. What succeeds is given back. In memory of this node, bounded.
 */
@ApplicationScoped
public class AttemptLimits {
    private static final System.Logger LOG = System.getLogger(AttemptLimits.class.getName());
    static final int PER_ACCOUNT_AND_NETWORK = 5;
    static final int PER_ACCOUNT = 30;
    static final int PER_ADDRESS = 60;
    static final int PER_CODE = 5;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_BUCKETS = 50_000;

    TimeMeter time = TimeMeter.SYSTEM_NANOTIME;

    /** @param kind what is limited; unlike the key it holds nothing that somebody typed */
    private record Limit(String kind, String key, int capacity) {}

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /** Takes an attempt at an account from an address. @throws TooManyAttempts when none is left */
    public void signIn(String account, @Nullable String address) {
        take(signInLimits(account, address), address);
    }

    /** Gives back what {@link #signIn} took: the attempt was right. */
    public void signInSucceeded(String account, @Nullable String address) {
        giveBack(signInLimits(account, address));
    }

    /** Takes an attempt at a code or one-use secret: there are few codes, so few guesses. */
    public void code(String owner) {
        take(codeLimits(owner), TenantContext.current().map(Caller::address).orElse(null));
    }

    public void codeSucceeded(String owner) {
        giveBack(codeLimits(owner));
    }

    /** Takes an attempt at a bearer token; only wrong ones cost. */
    public void wrongToken(@Nullable String address) {
        take(List.of(new Limit("token-address", String.valueOf(address), PER_ADDRESS)), address);
    }

    private static List<Limit> codeLimits(String owner) {
        return List.of(new Limit("code", owner, PER_CODE));
    }

    private static List<Limit> signInLimits(String account, @Nullable String address) {
        return List.of(
                new Limit("account-network", account + "|" + NetworkOf.address(address), PER_ACCOUNT_AND_NETWORK),
                new Limit("account", account, PER_ACCOUNT),
                new Limit("address", String.valueOf(address), PER_ADDRESS));
    }

    private void take(List<Limit> limits, @Nullable String address) {
        List<Limit> taken = new ArrayList<>();
        for (Limit limit : limits) {
            ConsumptionProbe probe = bucket(limit).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(taken);
                long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                // Not the account: what strangers type as their name is often a password.
                LOG.log(
                        System.Logger.Level.INFO,
                        "event=too-many-attempts limit={0} address={1} retryAfterSeconds={2,number,#}",
                        limit.kind(),
                        address,
                        wait);
                throw new TooManyAttempts(wait);
            }
            taken.add(limit);
        }
    }

    private void giveBack(List<Limit> limits) {
        limits.forEach(limit -> bucket(limit).addTokens(1));
    }

    private Bucket bucket(Limit limit) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(limit.kind() + "|" + limit.key(), key -> Bucket.builder()
                    .addLimit(bandwidth -> bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), WINDOW))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }
}
