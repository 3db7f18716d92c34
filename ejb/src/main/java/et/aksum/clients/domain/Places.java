package et.aksum.clients.domain;

import et.aksum.clients.PlaceQueries.PlaceLevel;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of the country, read once: only a changelog changes them, and that needs a new start. */
@ApplicationScoped
public class Places {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    OwnTransaction transaction;

    private volatile @Nullable List<PlaceRow> known;

    /** All of them, by name. */
    public List<PlaceRow> all() {
        List<PlaceRow> places = known;
        if (places == null) {
            places = TenantContext.callWithoutOrganisation(() -> transaction.call(this::read));
            known = places;
        }
        return places;
    }

    private List<PlaceRow> read() {
        List<?> rows = em.createNativeQuery("select code, level, name, parent from clients.place order by name, code")
                .getResultList();
        return rows.stream().map(row -> place((Object[]) row)).toList();
    }

    private static PlaceRow place(Object[] row) {
        return new PlaceRow(
                (String) row[0], PlaceLevel.valueOf((String) row[1]), (String) row[2], (@Nullable String) row[3]);
    }
}
