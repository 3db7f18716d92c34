package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.ClientRefusal.ClientAlreadyExists;
import et.aksum.clients.ClientRefusal.ClientNotFound;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps institutions of the caller's organisation. */
@ApplicationScoped
public class InstitutionRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** An institution that was found or made by {@link #admit}. */
    public record Admitted(Institution institution, boolean made) {}

    /** The institution of this very id, merged or not. @throws ClientNotFound */
    public Institution get(ClientId id) {
        Institution found = em.find(Institution.class, id.value());
        if (found == null) {
            throw new ClientNotFound(id);
        }
        return found;
    }

    /** The same, locked until the end of the transaction. @throws ClientNotFound */
    public Institution getForChange(ClientId id) {
        Institution found = em.find(Institution.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new ClientNotFound(id);
        }
        return found;
    }

    /** Those in use on which this person earns, locked. */
    public List<Institution> ofEarner(UUID person) {
        return em.createQuery(
                        "select i from Institution i where i.salesOwner = :person and i.deletedAt is null order by i.id",
                        Institution.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public long countOfEarner(UUID person) {
        return em.createQuery(
                        "select count(i) from Institution i where i.salesOwner = :person and i.deletedAt is null",
                        Long.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    /** Where an id leads after all mergers; mergers never run in a circle. */
    public Optional<Institution> resolve(ClientId id) {
        Institution found = em.find(Institution.class, id.value());
        while (found != null && found.mergedInto() != null) {
            found = em.find(Institution.class, found.mergedInto());
        }
        return Optional.ofNullable(found);
    }

    /**
     * The institution in use with this taxpayer number, locked; made if there is none. Two who admit the same number at
     * once get the same one: the unique index lets the second wait for the first.
     */
    public Admitted admit(Registration registration, UUID approver, OffsetDateTime now) {
        Application application = registration.application();
        refuseTwin(
                "GLN",
                "select i from Institution i where i.gln = :value and i.deletedAt is null and i.tin <> :tin",
                application);
        boolean made = em.createNativeQuery(
                                """
                                insert into clients.institution
                                  (org_id, id, tin, name, gln, kind, ownership, status, sales_owner, registered_by, approved_by, approved_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'APPROVED', cast(?8 as uuid), cast(?9 as uuid), ?10, ?11)
                                on conflict (org_id, tin) where deleted_at is null do nothing""")
                        .setParameter(1, TenantContext.require().organisation().value())
                        .setParameter(2, Uuid7.next())
                        .setParameter(3, application.tin())
                        .setParameter(4, application.name())
                        .setParameter(5, application.gln())
                        .setParameter(6, application.kind().name())
                        .setParameter(7, application.ownership().name())
                        .setParameter(8, registration.salesOwner())
                        .setParameter(9, registration.registeredBy())
                        .setParameter(10, approver)
                        .setParameter(11, now)
                        .executeUpdate()
                == 1;
        Institution institution = em.createQuery(
                        "select i from Institution i where i.tin = :tin and i.deletedAt is null", Institution.class)
                .setParameter("tin", application.tin())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        return new Admitted(institution, made);
    }

    private void refuseTwin(String what, String query, Application application) {
        if (application.gln() != null
                && !em.createQuery(query, Institution.class)
                        .setParameter("value", application.gln())
                        .setParameter("tin", application.tin())
                        .getResultList()
                        .isEmpty()) {
            throw new ClientAlreadyExists(what);
        }
    }

    /** @throws ClientAlreadyExists naming what another institution in use has already */
    public void refuseTwin(ClientId self, String tin, @Nullable String gln) {
        refuseIfAny(
                "taxpayer number",
                "select count(i) from Institution i where i.id <> :self and i.tin = :value and i.deletedAt is null",
                self,
                tin);
        if (gln != null) {
            refuseIfAny(
                    "GLN",
                    "select count(i) from Institution i where i.id <> :self and i.gln = :value and i.deletedAt is null",
                    self,
                    gln);
        }
    }

    private void refuseIfAny(String what, String query, ClientId self, String value) {
        if (em.createQuery(query, Long.class)
                        .setParameter("self", self.value())
                        .setParameter("value", value)
                        .getSingleResult()
                > 0) {
            throw new ClientAlreadyExists(what);
        }
    }

    /** The institution in use with this taxpayer number. */
    public Optional<Institution> inUse(String tin) {
        return em.createQuery(
                        "select i from Institution i where i.tin = :tin and i.deletedAt is null", Institution.class)
                .setParameter("tin", tin)
                .getResultStream()
                .findFirst();
    }

    /** The institutions that belong to this one. */
    public List<Institution> childrenOf(ClientId parent) {
        return em.createQuery("select i from Institution i where i.parentId = :parent order by i.id", Institution.class)
                .setParameter("parent", parent.value())
                .getResultList();
    }

    /** Whether {@code below} belongs to {@code above}, directly or by others. */
    public boolean isBelow(Institution below, ClientId above) {
        UUID next = below.parentId();
        while (next != null) {
            if (next.equals(above.value())) {
                return true;
            }
            Institution parent = em.find(Institution.class, next);
            next = parent == null ? null : parent.parentId();
        }
        return false;
    }

    /** Changes of the tree of parents, and mergers, wait for one another: two of them could close a circle together. */
    public void lockTree() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(
                        1,
                        "clients.institution|"
                                + TenantContext.require().organisation().value())
                .getResultList();
    }

    public void flush() {
        em.flush();
    }
}
