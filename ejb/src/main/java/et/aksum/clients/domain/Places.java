package et.aksum.clients.domain;

import et.aksum.clients.PlaceQueries.PlaceLevel;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of the country, read again after a minute: operators load newer lists while servers run. */
@ApplicationScoped
public class Places {
    private static final Duration FRESH = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    private volatile @Nullable Known known;

    /** A place; {@code open}: a new address may lie there. */
    public record Place(PlaceRow row, boolean open) {}

    private record Known(List<Place> places, Instant readAt) {}

    /** All of them, closed ones too, by name. */
    public List<Place> all() {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || last.readAt().plus(FRESH).isBefore(now)) {
            last = new Known(TenantContext.callWithoutOrganisation(() -> transaction.call(this::read)), now);
            known = last;
        }
        return last.places();
    }

    private List<Place> read() {
        List<?> rows = em.createNativeQuery(
                        "select code, level, name, parent, closed_at is null from clients.place order by name, code")
                .getResultList();
        return rows.stream().map(row -> place((Object[]) row)).toList();
    }

    private static Place place(Object[] row) {
        return new Place(
                new PlaceRow((String) row[0], PlaceLevel.valueOf((String) row[1]), (String) row[2], (@Nullable String)
                        row[3]),
                (Boolean) row[4]);
    }
}
