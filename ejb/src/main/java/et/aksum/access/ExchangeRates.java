package et.aksum.access;

import et.aksum.access.domain.RateRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rates by which an amount is held against a limit in another currency. */
@Stateless
public class ExchangeRates {
    private static final int SHOWN = 200;
    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000000");

    @Inject
    RateRepository rates;

    @Inject
    AuditTrail audit;

    /**
     * A rate of one day.
     *
     * @param rate units of {@code inCurrency} for one unit of {@code currency}, at most 12 decimals
     * @param source who published it
     */
    public record EnterRate(String currency, String inCurrency, LocalDate on, BigDecimal rate, String source) {}

    /** A rate as it is kept. */
    public record RateRow(String currency, String inCurrency, LocalDate on, BigDecimal rate, String source) {}

    /** Enters the rate of a day, or corrects it. @throws InvalidInput naming the field */
    @RequiresPermission(Permission.ACCESS_RATE_KEEP)
    public void enter(EnterRate command) {
        String currency = Money.currency(command.currency()).getCurrencyCode();
        String in = Money.currency(command.inCurrency()).getCurrencyCode();
        BigDecimal rate = command.rate();
        if (currency.equals(in)) {
            throw new InvalidInput("inCurrency", "A rate is between two currencies.");
        }
        if (rate.signum() <= 0
                || rate.compareTo(HIGHEST) >= 0
                || rate.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new InvalidInput("rate", "A rate is more than zero and has at most 12 decimals.");
        }
        String source = PlainText.line("source", 200, command.source());
        rates.enter(currency, in, command.on(), rate, source);
        audit.record(new AuditEvent(
                "exchange-rate.entered",
                "exchange-rate",
                currency + "/" + in + "/" + command.on(),
                Map.of("rate", rate.toPlainString(), "source", source)));
    }

    /** The newest rates first, at most 200. */
    @RequiresPermission(Permission.ACCESS_RATE_VIEW)
    public List<RateRow> newest() {
        return rates.newest(SHOWN);
    }
}
