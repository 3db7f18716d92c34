package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.DelegationNotFound;
import et.aksum.approval.Delegations.Colleague;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Delegations of the caller's organisation. */
@ApplicationScoped
public class DelegationRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(Delegation delegation) {
        em.persist(delegation);
    }

    /** @throws DelegationNotFound when there is none, or it is somebody else's */
    public Delegation get(UUID id, UserId from) {
        Delegation found = em.find(Delegation.class, id);
        if (found == null || !found.from().equals(from)) {
            throw new DelegationNotFound();
        }
        return found;
    }

    /** Who is asked in the place of others at this moment, for requests of this type. */
    public List<Delegation> inForce(String subjectType, OffsetDateTime at) {
        return em.createQuery(
                        """
                        select d from Delegation d where d.revokedAt is null and d.validFrom <= :at and d.validTo > :at
                        and (d.subjectType is null or d.subjectType = :type) order by d.id""",
                        Delegation.class)
                .setParameter("at", at)
                .setParameter("type", subjectType)
                .getResultList();
    }

    /** Given or received by this person, and not over yet. */
    public List<Delegation> lasting(UserId person, OffsetDateTime at) {
        return em.createQuery(
                        """
                        select d from Delegation d where (d.fromId = :person or d.toId = :person) and d.revokedAt is null
                        and d.validTo > :at order by d.id""",
                        Delegation.class)
                .setParameter("person", person.value())
                .setParameter("at", at)
                .getResultList();
    }

    /** Whether this person may still speak for the other. */
    boolean stillStands(UserId from, UserId to, OffsetDateTime at) {
        return concerning(to).stream()
                .anyMatch(one -> one.from().equals(from) && one.to().equals(to) && one.isInForce(at));
    }

    /** Everybody active but this person, by name. */
    public List<Colleague> colleaguesOf(UserId person) {
        List<?> rows = em.createNativeQuery(
                        "select id, display_name from identity.app_user where state = 'ACTIVE' and deleted_at is null and id <> ?1 order by display_name, id")
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Colleague((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Given and received by this person, those that end last first. */
    public List<Delegation> concerning(UserId person) {
        return em.createQuery(
                        "select d from Delegation d where d.fromId = :person or d.toId = :person order by d.validTo desc, d.id",
                        Delegation.class)
                .setParameter("person", person.value())
                .setMaxResults(200)
                .getResultList();
    }
}
