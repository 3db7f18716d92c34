package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.PurchaseOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

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

    public void add(OrderDecision decision) {
        em.persist(decision);
    }
}
