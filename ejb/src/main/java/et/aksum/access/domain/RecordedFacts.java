package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.BusinessDay;
import et.aksum.workforce.Supervision;
import et.aksum.workforce.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts as the organisation's own rows tell them now. */
@ApplicationScoped
public class RecordedFacts implements Facts {

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Supervision supervision;

    @Inject
    RateRepository rates;

    @Override
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
        return rates.rate(from.getCurrencyCode(), to.getCurrencyCode(), on);
    }

    @Override
    public Optional<BigDecimal> spent(
            UserId person, String permission, Currency in, OffsetDateTime since, @Nullable String party) {
        List<?> done = em.createNativeQuery(
                        """
                        select d.currency, cast(d.document_date as text), sum(d.amount) from access.document_duty d
                        where d.user_id = ?1 and d.permission = ?2 and d.done_at >= ?3 and d.amount is not null
                          and (cast(?4 as text) is null or d.party = cast(?4 as text))
                        group by d.currency, d.document_date""")
                .setParameter(1, person.value())
                .setParameter(2, permission)
                .setParameter(3, since)
                .setParameter(4, party)
                .getResultList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Object row : done) {
            Object[] columns = (Object[]) row;
            Currency currency = Currency.getInstance((String) columns[0]);
            Optional<BigDecimal> rate = currency.equals(in)
                    ? Optional.of(BigDecimal.ONE)
                    : rate(currency, in, LocalDate.parse((String) columns[1]));
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(((BigDecimal) columns[2]).multiply(rate.get()));
        }
        return Optional.of(sum);
    }

    @Override
    public boolean supervises(UserId above, UserId below) {
        return supervision.supervises(above, below);
    }

    @Override
    public boolean contains(UUID unit, UUID inner) {
        return supervision.unitsBelow(new UnitId(unit)).contains(new UnitId(inner));
    }

    @Override
    public ZoneId zone() {
        List<?> zones = em.createNativeQuery("select zone from workforce.calendar where standard")
                .getResultList();
        return zones.stream().findFirst().map(zone -> ZoneId.of((String) zone)).orElse(BusinessDay.ZONE);
    }
}
