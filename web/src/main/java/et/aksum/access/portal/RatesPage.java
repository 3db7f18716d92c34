package et.aksum.access.portal;

import et.aksum.access.ExchangeRates;
import et.aksum.access.ExchangeRates.EnterRate;
import et.aksum.access.ExchangeRates.RateRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The rates by which amounts in two currencies are compared, and one to enter or to correct. */
@Named
@ViewScoped
public class RatesPage implements Serializable {
    @Inject
    ExchangeRates rates;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private List<RateRow> rows = List.of();

    @PostConstruct
    void open() {
        rows = rates.newest();
    }

    public void enter() {
        LocalDate on = typed.day("on");
        BigDecimal rate = typed.number("rate");
        if (on == null) {
            throw new FieldRefused("on", announce.words("form.missing"));
        }
        if (rate == null) {
            throw new FieldRefused("rate", announce.words("form.missing"));
        }
        rates.enter(new EnterRate(
                typed.required("currency"), typed.required("inCurrency"), on, rate, typed.required("source")));
        announce.andGo("/access/rates", "rates.entered");
    }

    public List<RateRow> getRows() {
        return rows;
    }

    public Typed getTyped() {
        return typed;
    }
}
