package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.PurchaseOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps orders of the caller's organisation. */
@ApplicationScoped
public class PurchaseOrderRepository {
    @PersistenceContext
    EntityManager em;

    public void add(PurchaseOrder order) {
        em.persist(order);
    }

    /** The order, locked until the end of the transaction, so that of two people only one goes first. @throws PurchaseOrderNotFound */
    public PurchaseOrder getForChange(PurchaseOrderId id) {
        PurchaseOrder order = em.find(PurchaseOrder.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new PurchaseOrderNotFound(id);
        }
        return order;
    }

    /** Whether this person ever changed the draft; the order itself remembers only the last one who did. */
    public boolean wasRevisedBy(PurchaseOrderId id, UUID user) {
        return !em.createNativeQuery("select 1 from procurement.purchase_order where id = ?1 and ?2 = any (revisers)")
                .setParameter(1, id.value())
                .setParameter(2, user)
                .getResultList()
                .isEmpty();
    }

    /** Everybody who drafted, revised or submitted it. */
    public Set<UUID> handsIn(PurchaseOrderId id) {
        List<?> people = em.createNativeQuery(
                        """
                        select distinct p.id from procurement.purchase_order o
                        cross join unnest(o.revisers || array[o.drafted_by, o.revised_by, o.submitted_by]) as p (id)
                        where o.id = ?1 and p.id is not null""")
                .setParameter(1, id.value())
                .getResultList();
        return people.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Submitted orders about which nothing waits, oldest first; at most 500. */
    public List<PurchaseOrderId> submittedWithoutRequest() {
        List<?> ids = em.createNativeQuery(
                        """
                        select o.id from procurement.purchase_order o
                        where o.status = 'SUBMITTED' and not exists (select from approval.request r where r.org_id = o.org_id
                          and r.subject_type = 'procurement.order' and r.subject_id = o.id and r.status = 'PENDING')
                        order by o.id limit 500""")
                .getResultList();
        return ids.stream().map(id -> new PurchaseOrderId((UUID) id)).toList();
    }

    /** Writes what was changed, so that its version is the one the database has. */
    public void flush() {
        em.flush();
    }

    public void add(OrderDecision decision) {
        em.persist(decision);
    }
}
