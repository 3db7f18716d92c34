package et.aksum.clients.domain;

import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationRefusal.RegistrationNotFound;
import et.aksum.clients.RegistrationState;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps registrations of the bound organisation. */
@ApplicationScoped
public class RegistrationRepository {
    private static final int BATCH = 200;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(Registration registration) {
        em.persist(registration);
        em.flush();
    }

    /** @throws RegistrationNotFound */
    public Registration get(RegistrationId id) {
        Registration found = em.find(Registration.class, id.value());
        if (found == null) {
            throw new RegistrationNotFound();
        }
        return found;
    }

    /** Locked until the end of the transaction: two decisions about it wait for each other. */
    public Registration getForChange(RegistrationId id) {
        Registration found = em.find(Registration.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new RegistrationNotFound();
        }
        return found;
    }

    /** The same in the version somebody saw. @throws StaleVersion */
    public Registration getForChange(RegistrationId id, long expected) {
        Registration found = getForChange(id);
        found.requireVersion(expected);
        return found;
    }

    /** The one whose unused link has this secret. */
    public Optional<Registration> byVerifyHash(byte[] hash) {
        return em.createQuery("select r from Registration r where r.verifyHash = :hash", Registration.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The one whose status this secret shows. */
    public Optional<Registration> byStatusHash(byte[] hash) {
        return em.createQuery("select r from Registration r where r.statusHash = :hash", Registration.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Whether the same person waits for the same institution already. Two who ask at once wait for each other. */
    public boolean isPending(String tin, String email) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(
                        1,
                        "clients.registration|"
                                + TenantContext.require().organisation().value() + tin)
                .getResultList();
        return em.createQuery(
                                "select count(r) from Registration r where r.application.tin = :tin and lower(r.applicant.email) = :email and r.state = :pending",
                                Long.class)
                        .setParameter("tin", tin)
                        .setParameter("email", email.toLowerCase(Locale.ROOT))
                        .setParameter("pending", RegistrationState.PENDING)
                        .getSingleResult()
                > 0;
    }

    /** Waiting ones on which this person would earn. */
    public List<RegistrationId> ofEarner(UUID person) {
        return em.createQuery(
                        "select r.id from Registration r where r.salesOwner = :person and r.state = :pending order by r.id",
                        UUID.class)
                .setParameter("person", person)
                .setParameter("pending", RegistrationState.PENDING)
                .getResultStream()
                .map(RegistrationId::new)
                .toList();
    }

    /** Open ones whose time is over; some, the oldest first. */
    public List<Registration> overdue(OffsetDateTime now) {
        return em.createQuery(
                        "select r from Registration r where r.state in :open and r.expiresAt <= :now order by r.expiresAt",
                        Registration.class)
                .setParameter("open", List.of(RegistrationState.REGISTERED, RegistrationState.PENDING))
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Until the end of the transaction nobody else does what is named so for this organisation. */
    public void alone(String what) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(
                        1,
                        "clients.registration." + what + "|"
                                + TenantContext.require().organisation().value())
                .getResultList();
    }

    public void flush() {
        em.flush();
    }
}
