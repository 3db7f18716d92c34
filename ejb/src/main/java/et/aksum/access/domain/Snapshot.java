package et.aksum.access.domain;

import et.aksum.access.AccessQuestion;
import et.aksum.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides about one person, but the time and the case: made once, kept while its stamp stands.
 * Moments are in it, so that what ends, ends without anybody telling.
 */
public final class Snapshot {
    private final long stamp;
    private final boolean active;
    private final List<Grant> grants;
    private final List<Money> limits;
    private final Map<String, List<Grant>> allowing = new HashMap<>();
    private final Map<String, List<Denial>> denying = new HashMap<>();

    public Snapshot(long stamp, boolean active, List<Grant> grants, List<Denial> denials, List<Money> limits) {
        this.stamp = stamp;
        this.active = active;
        this.grants = List.copyOf(grants);
        this.limits = List.copyOf(limits);
        for (Grant grant : grants) {
            for (String permission : grant.permissions().keySet()) {
                allowing.computeIfAbsent(permission, code -> new ArrayList<>(2)).add(grant);
            }
        }
        for (Denial denial : denials) {
            denying.computeIfAbsent(denial.permission(), code -> new ArrayList<>(1))
                    .add(denial);
        }
    }

    long stamp() {
        return stamp;
    }

    boolean isActive() {
        return active;
    }

    List<Grant> grants() {
        return grants;
    }

    List<Money> limits() {
        return limits;
    }

    /** What the person may approve in this currency; zero takes the limit away. */
    public Optional<Money> limitIn(Currency currency) {
        return limits.stream()
                .filter(limit -> limit.currency().equals(currency) && !limit.isZero())
                .findFirst();
    }

    /** The first limit, in whichever currency, that covers the amount at the rate of that day. */
    public Optional<Money> covering(Money amount, LocalDate on, Facts facts) {
        return Decision.limitThatCovers(this, AccessQuestion.costing(amount, on), facts);
    }

    List<Grant> allowing(String permission) {
        return allowing.getOrDefault(permission, List.of());
    }

    List<Denial> denying(String permission) {
        return denying.getOrDefault(permission, List.of());
    }
}
