package et.aksum.procurement.domain;

import et.aksum.shared.BusinessDay;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Draws the next number of a series inside the transaction that creates the document. The row of the series stays
 * locked until that transaction ends: a number rolled back goes to the next document, so there are no gaps.
 */
@ApplicationScoped
public class DocumentSeries {
    /** Where the business day begins and ends. */
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** For example {@code PO-2026-00042}; the year is that of the business day. */
    public String nextOrderNumber() {
        return next("PO");
    }

    /** For example {@code SUP-00007}. */
    public String nextSupplierCode() {
        return next("SUP");
    }

    private String next(String kind) {
        DocumentNumbering numbering = numbering(kind);
        int year = BusinessDay.today(clock).getYear();
        return numbering.number(year, draw(kind, numbering.series(year)));
    }

    private DocumentNumbering numbering(String kind) {
        List<?> rows = em.createNativeQuery(DocumentNumbering.OF_KIND)
                .setParameter(1, kind)
                .getResultList();
        if (rows.isEmpty()) {
            return DocumentNumbering.shipped(kind);
        }
        Object[] row = (Object[]) rows.get(0);
        return new DocumentNumbering((String) row[0], ((Number) row[1]).intValue(), (Boolean) row[2]);
    }

    private long draw(String kind, int year) {
        Object drawn = em.createNativeQuery(
                        """
                        insert into procurement.document_series as s (org_id, kind, year, last_number) values (?, ?, ?, 1)
                        on conflict (org_id, kind, year) do update set last_number = s.last_number + 1 returning last_number""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, kind)
                .setParameter(3, year)
                .getSingleResult();
        return ((Number) drawn).longValue();
    }
}
