package et.aksum.tenancy.domain;

import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TooFast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many searches (AKSUM_SEARCHES_PER_MINUTE, 300 unless set) and exports (AKSUM_EXPORTS_PER_MINUTE, 30 unless set) a person may
 * ask one server for; his organisation as a whole ten times as many. A minute's worth may come at once, then they come back evenly.
 * Kept in memory: a limit on the work of this server needs no write for each read.
 */
@ApplicationScoped
public class Paces {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int PEOPLE_OF_AN_ORGANISATION = 10;
    private static final int MANY = 10_000;

    @Inject
    @ConfigProperty(name = "AKSUM_SEARCHES_PER_MINUTE")
    Optional<String> searches = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_EXPORTS_PER_MINUTE")
    Optional<String> exports = Optional.empty();

    @Inject
    Clock clock;

    /** When all that was taken would have come back; absent or past: nothing is missing. */
    private final Map<Owner, Instant> fullAgain = new ConcurrentHashMap<>();

    private record Owner(Kind kind, UUID organisation, @Nullable UUID person) {}

    /** @throws TooFast when the caller or his organisation has none left; then neither loses one */
    public void take(Caller caller, Kind kind) {
        UUID person = caller.userId();
        if (person == null) {
            return;
        }
        UUID organisation = caller.organisation().value();
        int most = most(kind);
        Instant now = clock.instant();
        Owner own = new Owner(kind, organisation, person);
        take(own, kind, most, now);
        try {
            take(new Owner(kind, organisation, null), kind, most * PEOPLE_OF_AN_ORGANISATION, now);
        } catch (TooFast organisationIsSpent) {
            fullAgain.computeIfPresent(own, (owner, full) -> full.minus(MINUTE.dividedBy(most)));
            throw organisationIsSpent;
        }
        if (fullAgain.size() > MANY) {
            fullAgain.values().removeIf(full -> full.isBefore(now));
        }
    }

    private void take(Owner owner, Kind kind, int most, Instant now) {
        Duration each = MINUTE.dividedBy(most);
        fullAgain.compute(owner, (key, before) -> {
            Instant full = (before == null || before.isBefore(now) ? now : before).plus(each);
            Duration over = Duration.between(now.plus(MINUTE), full);
            if (over.compareTo(Duration.ZERO) > 0) {
                throw new TooFast(kind, Math.max(1, over.plusMillis(999).toSeconds()));
            }
            return full;
        });
    }

    private int most(Kind kind) {
        return kind == Kind.EXPORT
                ? read("AKSUM_EXPORTS_PER_MINUTE", exports, 30)
                : read("AKSUM_SEARCHES_PER_MINUTE", searches, 300);
    }

    private static int read(String name, Optional<String> configured, int usual) {
        String text = configured.map(String::strip).orElse(String.valueOf(usual));
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1) {
            throw new IllegalStateException("%s must be a whole number from 1 to 999999.".formatted(name));
        }
        return Integer.parseInt(text);
    }
}
