package et.aksum.access.domain;

import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do, what he may give to others, and up to which amounts he may let them approve. Of two people one dominates
 * the other, or neither does; where neither does, the answer is no.
 *
 * @param permissions codes he holds now or will hold
 * @param gives codes he may give, {@code *} for every one
 * @param limits what he himself may approve
 * @param givesLimits the most he may let others approve, by currency or {@code *}; empty for any amount
 */
public record Rights(
        Set<String> permissions, Set<String> gives, List<Money> limits, Map<String, Optional<BigDecimal>> givesLimits) {
    /** Whether these permissions are his to give. */
    public boolean mayGive(Collection<String> wanted) {
        return gives.contains(RoleGraph.ALL) || gives.containsAll(wanted);
    }

    /** Whether he may let others approve this much. Currencies are not compared: no rate of today says what holds tomorrow. */
    public boolean mayGive(Money limit) {
        Optional<BigDecimal> most = givesLimits.get(limit.currency().getCurrencyCode());
        if (most == null) {
            most = givesLimits.get(RoleGraph.ALL);
        }
        return limit.isZero()
                || most != null
                        && most.map(amount -> limit.amount().compareTo(amount) <= 0)
                                .orElse(true);
    }

    /** Whether all the other may do, give and approve is this one's to give; so one may act on the other. */
    public boolean cover(Rights other) {
        return mayGive(other.permissions())
                && mayGive(other.gives())
                && other.limits().stream().allMatch(this::mayGive)
                && other.givesLimits().entrySet().stream().allMatch(this::coversLimit);
    }

    private boolean coversLimit(Map.Entry<String, Optional<BigDecimal>> other) {
        Optional<BigDecimal> most = givesLimits.get(other.getKey());
        if (most == null) {
            most = givesLimits.get(RoleGraph.ALL);
        }
        if (most == null) {
            return false;
        }
        return most.isEmpty()
                || other.getValue().isPresent() && other.getValue().get().compareTo(most.get()) <= 0;
    }
}
