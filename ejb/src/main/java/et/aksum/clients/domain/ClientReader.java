package et.aksum.clients.domain;

import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientDetails.AddressRow;
import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.ClientDetails.ContactRow;
import et.aksum.clients.ClientDetails.LicenceRow;
import et.aksum.clients.ClientDetails.Related;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.shared.NamedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Institutions as screens show them. */
@ApplicationScoped
public class ClientReader {
    private static final String ROW =
            """
            select new et.aksum.clients.ClientDetails.ClientRow(i.id, i.tin, i.name, i.gln, i.kind, i.ownership, i.statusReason,
            i.parentId, i.mergedInto, i.salesOwner, i.registeredBy, i.approvedBy, i.approvedAt, i.deletedAt, i.version)
            from Institution i""";

    private static final String WHERE =
            """
             where i.deletedAt is null
            and (lower(i.name) like :text escape '!' or i.tin like :text escape '!' or i.gln like :text escape '!')
            and (:anyKind = true or i.kind = :kind)
            and (:anyRegion = true or i.id in (select a.institutionId from Address a where a.region = :region and a.deletedAt is null))""";

    private static final String AFTER = " and (i.name > :name or (i.name = :name and i.id > :id))";
    private static final String BY_NAME = " order by i.name, i.id";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<ClientRow> page(ClientFilter filter, int first, int size) {
        return filtered(em.createQuery(ROW + WHERE + BY_NAME, ClientRow.class), filter)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public List<ClientRow> after(ClientFilter filter, @Nullable NamedPlace last, int size) {
        if (last == null) {
            return page(filter, 0, size);
        }
        return filtered(em.createQuery(ROW + WHERE + AFTER + BY_NAME, ClientRow.class), filter)
                .setParameter("name", last.name())
                .setParameter("id", last.id())
                .setMaxResults(size)
                .getResultList();
    }

    public long count(ClientFilter filter) {
        return filtered(em.createQuery("select count(i) from Institution i" + WHERE, Long.class), filter)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, ClientFilter filter) {
        String text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        String region = filter.region() == null ? "" : filter.region();
        return query.setParameter("text", "%" + text.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("anyKind", filter.kind() == null)
                .setParameter("kind", filter.kind())
                .setParameter("anyRegion", region.isBlank())
                .setParameter("region", region);
    }

    /** Everything about the institution of this very id. */
    public ClientDetails details(ClientId id) {
        ClientRow row = em.createQuery(ROW + " where i.id = :id", ClientRow.class)
                .setParameter("id", id.value())
                .getSingleResult();
        return new ClientDetails(
                row,
                related(
                                "select new et.aksum.clients.ClientDetails.Related(i.id, i.name) from Institution i where i.id = :id",
                                row.parentId())
                        .stream()
                        .findFirst()
                        .orElse(null),
                related(
                        "select new et.aksum.clients.ClientDetails.Related(i.id, i.name) from Institution i where i.parentId = :id order by i.name",
                        id.value()),
                mergedInto(id),
                of(
                        LicenceRow.class,
                        """
                        select new et.aksum.clients.ClientDetails.LicenceRow(l.id, l.kind, l.number, l.authority, l.issuedOn, l.expiresOn)
                        from Licence l where l.institutionId = :id and l.deletedAt is null order by l.expiresOn desc, l.id""",
                        id),
                of(
                        AddressRow.class,
                        """
                        select new et.aksum.clients.ClientDetails.AddressRow(a.id, a.kind, a.region, a.zone,
                        a.woreda, a.kebele, a.directions, a.latitude, a.longitude)
                        from Address a where a.institutionId = :id and a.deletedAt is null order by a.id""",
                        id),
                of(
                        ContactRow.class,
                        """
                        select new et.aksum.clients.ClientDetails.ContactRow(c.id, c.name, c.email, c.phone, c.language, c.forOrders,
                        c.forFinance, c.forReceiving, c.pharmacistInCharge, c.userId, c.version)
                        from Contact c where c.institutionId = :id and c.deletedAt is null order by c.name, c.id""",
                        id));
    }

    private <T> List<T> of(Class<T> type, String query, ClientId client) {
        return em.createQuery(query, type).setParameter("id", client.value()).getResultList();
    }

    private List<Related> related(String query, @Nullable UUID id) {
        return id == null
                ? List.of()
                : em.createQuery(query, Related.class).setParameter("id", id).getResultList();
    }

    /** All that were merged into it, directly or by others. */
    public List<UUID> mergedInto(ClientId remaining) {
        List<UUID> merged = new ArrayList<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(remaining.value()));
        while (!open.isEmpty()) {
            List<UUID> next = em.createQuery("select i.id from Institution i where i.mergedInto = :id", UUID.class)
                    .setParameter("id", open.removeFirst())
                    .getResultList();
            merged.addAll(next);
            open.addAll(next);
        }
        return merged;
    }

    /** Names of all institutions in use, for finding alike ones. */
    public List<Related> names() {
        return em.createQuery(
                        "select new et.aksum.clients.ClientDetails.Related(i.id, i.name) from Institution i where i.deletedAt is null",
                        Related.class)
                .getResultList();
    }
}
