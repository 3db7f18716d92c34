package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Drafts by who answers for them: whoever took them over last, else whoever drafted them. */
@ApplicationScoped
public class OpenDrafts {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<PurchaseOrderId> of(UUID user) {
        List<?> ids = em.createNativeQuery(
                        """
                        select o.id from procurement.purchase_order o
                        where o.status = 'DRAFT' and ?1 = coalesce(
                          (select h.to_user from procurement.order_handover h where h.org_id = o.org_id and h.order_id = o.id
                           order by h.id desc limit 1), o.drafted_by)
                        order by o.id""")
                .setParameter(1, user)
                .getResultList();
        return ids.stream().map(UUID.class::cast).map(PurchaseOrderId::new).toList();
    }

    public void add(OrderHandover handover) {
        em.persist(handover);
    }
}
