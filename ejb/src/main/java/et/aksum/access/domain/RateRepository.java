package et.aksum.access.domain;

import et.aksum.access.ExchangeRates.RateRow;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Exchange rates by day. */
@ApplicationScoped
public class RateRepository {
    /** Over weekends and holidays nobody publishes; the last rate counts so many days, and none after. */
    static final int CARRIED_DAYS = 7;

    /** More than ten significant digits, so that a rate and its inverse agree. */
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Units of the one for one of the other: as entered, or the inverse of what was; never by way of a third currency. */
    public Optional<BigDecimal> rate(String from, String to, LocalDate on) {
        List<?> found = em.createNativeQuery(
                        """
                        select r.rate, r.currency from access.exchange_rate r
                        where (r.currency = ?1 and r.in_currency = ?2 or r.currency = ?2 and r.in_currency = ?1)
                          and r.on_day <= cast(?3 as date) and r.on_day > cast(?4 as date)
                        order by r.on_day desc, r.currency = ?1 desc limit 1""")
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, on.toString())
                .setParameter(4, on.minusDays(CARRIED_DAYS).toString())
                .getResultList();
        return found.stream().findFirst().map(Object[].class::cast).map(row -> {
            BigDecimal rate = (BigDecimal) row[0];
            return row[1].equals(from) ? rate : BigDecimal.ONE.divide(rate, PRECISION);
        });
    }

    public void enter(String currency, String in, LocalDate on, BigDecimal rate, String source) {
        em.createNativeQuery(
                        """
                        insert into access.exchange_rate (org_id, id, currency, in_currency, on_day, rate, source, entered_by)
                        values (?1, ?2, ?3, ?4, cast(?5 as date), ?6, ?7, cast(?8 as uuid))
                        on conflict (org_id, currency, in_currency, on_day) do update
                        set rate = excluded.rate, source = excluded.source, entered_by = excluded.entered_by,
                            version = exchange_rate.version + 1""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, currency)
                .setParameter(4, in)
                .setParameter(5, on.toString())
                .setParameter(6, rate)
                .setParameter(7, source)
                .setParameter(8, TenantContext.require().userId())
                .executeUpdate();
    }

    public List<RateRow> newest(int most) {
        List<?> rows = em.createNativeQuery(
                        """
                        select currency, in_currency, cast(on_day as text), rate, source from access.exchange_rate
                        order by on_day desc, currency, in_currency""")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RateRow(
                        (String) row[0],
                        (String) row[1],
                        LocalDate.parse((String) row[2]),
                        ((BigDecimal) row[3]).stripTrailingZeros(),
                        (String) row[4]))
                .toList();
    }
}
