package et.aksum.clients.domain;

import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationQueries.Alike;
import et.aksum.clients.RegistrationQueries.RegistrationDetails;
import et.aksum.clients.RegistrationQueries.RegistrationFilter;
import et.aksum.clients.RegistrationQueries.RegistrationRow;
import et.aksum.clients.RegistrationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as screens show them. */
@ApplicationScoped
public class RegistrationReader {
    private static final int MOST_ALIKE = 5;
    private static final int MOST_EARLIER = 20;

    private static final String ROW =
            """
            select new et.aksum.clients.RegistrationQueries.RegistrationRow(r.id, r.state, r.application.tin, r.application.name,
            r.application.kind, r.application.ownership, r.applicant.name, r.applicant.email, r.createdAt, r.dueAt,
            r.registeredBy, r.salesOwner, r.version)
            from Registration r""";

    private static final String WHERE =
            """
             where r.state in :states
            and (lower(r.application.name) like :text escape '!' or r.application.tin like :text escape '!'
              or lower(r.applicant.name) like :text escape '!' or lower(r.applicant.email) like :text escape '!')
            and (:all = true or (r.state = :pending and r.dueAt < :now))""";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    RegistrationRepository registrations;

    @Inject
    InstitutionRepository institutions;

    @Inject
    ClientReader clients;

    public List<RegistrationRow> page(RegistrationFilter filter, OffsetDateTime now, int first, int size) {
        return filtered(em.createQuery(ROW + WHERE + " order by r.id", RegistrationRow.class), filter, now)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public List<RegistrationRow> after(RegistrationFilter filter, OffsetDateTime now, @Nullable UUID last, int size) {
        if (last == null) {
            return page(filter, now, 0, size);
        }
        return filtered(
                        em.createQuery(ROW + WHERE + " and r.id > :last order by r.id", RegistrationRow.class),
                        filter,
                        now)
                .setParameter("last", last)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(RegistrationFilter filter, OffsetDateTime now) {
        return filtered(em.createQuery("select count(r) from Registration r" + WHERE, Long.class), filter, now)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, RegistrationFilter filter, OffsetDateTime now) {
        String text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        Set<RegistrationState> states =
                filter.states().isEmpty() ? EnumSet.allOf(RegistrationState.class) : filter.states();
        return query.setParameter("text", "%" + text.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("states", states)
                .setParameter("all", !filter.overdue())
                .setParameter("pending", RegistrationState.PENDING)
                .setParameter("now", now);
    }

    public RegistrationDetails details(RegistrationId id) {
        Registration registration = registrations.get(id);
        RegistrationRow row = em.createQuery(ROW + " where r.id = :id", RegistrationRow.class)
                .setParameter("id", id.value())
                .getSingleResult();
        Institution known = institutions.inUse(row.tin()).orElse(null);
        return new RegistrationDetails(
                row,
                registration.facts(),
                known == null
                        ? null
                        : clients.page(new ClientFilter(known.tin(), null, null), 0, 1).stream()
                                .findFirst()
                                .orElse(null),
                alike(row.institution(), known),
                earlier(row));
    }

    private List<Alike> alike(String name, @Nullable Institution known) {
        UUID itself = known == null ? null : known.id().value();
        return clients.names().stream()
                .filter(other -> !other.id().equals(itself))
                .map(other -> new Alike(other.id(), other.name(), NameLikeness.of(name, other.name())))
                .filter(other -> other.likeness() >= NameLikeness.PERHAPS_SAME)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::name))
                .limit(MOST_ALIKE)
                .toList();
    }

    private List<RegistrationRow> earlier(RegistrationRow row) {
        return em.createQuery(
                        ROW
                                + " where r.id <> :id and (r.application.tin = :tin or lower(r.applicant.email) = :email) order by r.id desc",
                        RegistrationRow.class)
                .setParameter("id", row.id())
                .setParameter("tin", row.tin())
                .setParameter("email", row.contactEmail().toLowerCase(Locale.ROOT))
                .setMaxResults(MOST_EARLIER)
                .getResultList();
    }
}
