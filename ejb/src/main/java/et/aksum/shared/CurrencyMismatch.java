package et.aksum.shared;

import java.util.Currency;

/** Two amounts in different currencies were added or compared: without a rate there is no answer. */
public final class CurrencyMismatch extends BusinessException {
    public CurrencyMismatch(Currency left, Currency right) {
        super(
                ProblemKind.RULE_VIOLATED,
                "currency-mismatch",
                "An amount in %s and one in %s cannot be combined without an exchange rate."
                        .formatted(left.getCurrencyCode(), right.getCurrencyCode()));
    }
}
