package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Approval limits, one per person and currency. */
@ApplicationScoped
public class LimitRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<Money> of(UserId user) {
        return all(user).stream().map(ApprovalLimit::limit).toList();
    }

    /** The person is locked by the caller, so that two first limits do not meet. */
    public void set(UserId user, Money limit) {
        all(user).stream()
                .filter(existing -> existing.limit().currency().equals(limit.currency()))
                .findFirst()
                .ifPresentOrElse(
                        existing -> existing.change(limit),
                        () -> em.persist(
                                new ApprovalLimit(TenantContext.require().organisation(), user, limit)));
    }

    private List<ApprovalLimit> all(UserId user) {
        return em.createQuery(
                        "select l from ApprovalLimit l where l.user = :user order by l.currency", ApprovalLimit.class)
                .setParameter("user", user.value())
                .getResultList();
    }
}
