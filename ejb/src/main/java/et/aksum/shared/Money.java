package et.aksum.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, held at exactly the minor units ISO 4217 gives that currency (JPY 0, ETB 2, KWD 3).
 * At most 15 digits stand before the decimal point, as in the database. Refuses metals, test codes and XXX.
 */
public record Money(BigDecimal amount, Currency currency) implements Serializable {
    private static final int MOST_INTEGER_DIGITS = 15;

    public Money {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw unknownCurrency(currency.getCurrencyCode());
        }
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > digits) {
            throw new InvalidInput(
                    "amount",
                    "%s has %d decimals; %s has more."
                            .formatted(currency.getCurrencyCode(), digits, amount.toPlainString()));
        }
        if (amount.precision() - amount.scale() > MOST_INTEGER_DIGITS) {
            throw new InvalidInput("amount", "An amount has at most 15 digits before the decimal point.");
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /** Reads a plain decimal number and an ISO 4217 code. @throws InvalidInput naming the field that is wrong */
    public static Money of(String amount, String currency) {
        Currency known = currency(currency);
        // An exponent such as 1e999999999 would cost memory before any check.
        if (!amount.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
            throw new InvalidInput("amount", "An amount is a plain decimal number, for example 1234.50.");
        }
        return new Money(new BigDecimal(amount), known);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The currency of an ISO 4217 code that has minor units. @throws InvalidInput for any other code, XXX included */
    public static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw unknownCurrency(code);
        }
        throw unknownCurrency(code);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** This amount times a factor, rounded half up to the minor unit. */
    public Money times(BigDecimal factor) {
        return new Money(
                amount.multiply(factor).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Plain notation with the code behind: {@code 1234.50 ETB}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    private static InvalidInput unknownCurrency(String code) {
        String shown = code.length() <= 3 ? code : code.substring(0, 3) + "…";
        return new InvalidInput(
                "currency",
                "\"%s\" is not a currency one can pay in; use an ISO 4217 code such as ETB or USD.".formatted(shown));
    }
}
