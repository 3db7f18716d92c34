package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.PurchaseOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

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

    public void add(OrderDecision decision) {
        em.persist(decision);
    }
}
