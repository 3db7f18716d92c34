package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a condition asks about the world; only asked when a condition needs it. */
public interface Facts {
    /** Units of {@code to} for one unit of {@code from} on that day; empty when nobody entered a rate, so nothing can be compared. */
    Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on);

    /** What an amount is worth in a currency on that day; empty without a rate. */
    default Optional<BigDecimal> worth(Money amount, Currency in, LocalDate on) {
        return amount.currency().equals(in)
                ? Optional.of(amount.amount())
                : rate(amount.currency(), in, on).map(rate -> amount.amount().multiply(rate));
    }

    /**
     * What the person did by this permission since then, added up in a currency at the rate of each document's date.
     *
     * @param party only what concerns this partner; null for all
     * @return empty when a rate is missing
     */
    Optional<BigDecimal> spent(
            UserId person, String permission, Currency in, OffsetDateTime since, @Nullable String party);

    /** Whether the one is above the other in the chain of supervisors. */
    boolean supervises(UserId above, UserId below);

    /** Whether a unit is the other one or lies below it. */
    boolean contains(UUID unit, UUID inner);

    /** Where the organisation's clocks hang. */
    ZoneId zone();
}
