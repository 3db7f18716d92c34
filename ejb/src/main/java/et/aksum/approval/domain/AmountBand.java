package et.aksum.approval.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The amounts a rule speaks of, in one currency.
 *
 * @param from  inclusive; null: from zero on
 * @param below exclusive, so that one band begins where another ends; null: however large
 */
public record AmountBand(@Nullable BigDecimal from, @Nullable BigDecimal below, Currency currency) {
    /** How an amount stands to a band. */
    public enum Fit {
        WITHIN,
        OUTSIDE,
        /** Nothing says what it is worth, and the band has no upper end: the amount counts as the largest there is. */
        AS_LARGEST,
        /** Nothing says what it is worth, and the band ends somewhere. */
        UNKNOWN
    }

    /** @throws InvalidInput when the bounds are in two currencies, or nothing lies between them */
    public static Optional<AmountBand> of(@Nullable Money from, @Nullable Money below) {
        Money either = from == null ? below : from;
        if (either == null) {
            return Optional.empty();
        }
        if (from != null && from.isNegative()) {
            throw new InvalidInput("fromAmount", "A rule applies from an amount of zero or more.");
        }
        if (below != null && !below.currency().equals(either.currency())) {
            throw new InvalidInput("currency", "Both amounts of a rule are in one currency.");
        }
        Money least = from == null ? Money.zero(either.currency()) : from;
        if (below != null && !below.isMoreThan(least)) {
            throw new InvalidInput(
                    "belowAmount", "A rule that ends below %s applies to nothing from %s on.".formatted(below, least));
        }
        return Optional.of(new AmountBand(
                from == null ? null : from.amount(), below == null ? null : below.amount(), either.currency()));
    }

    /** @param worth what the amount is worth in a currency; empty without a rate */
    Fit fit(Function<Currency, Optional<BigDecimal>> worth) {
        return worth.apply(currency)
                .map(value -> contains(value) ? Fit.WITHIN : Fit.OUTSIDE)
                .orElse(below == null ? Fit.AS_LARGEST : Fit.UNKNOWN);
    }

    private boolean contains(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (below == null || value.compareTo(below) < 0);
    }

    /** In English. */
    @Override
    public String toString() {
        String start = from == null ? "" : "from " + Money.of(from, currency.getCurrencyCode());
        String end = below == null ? "" : "below " + Money.of(below, currency.getCurrencyCode());
        return (start + " " + end).strip();
    }
}
