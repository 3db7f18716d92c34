package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderId;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps the steps of orders and what was recorded about them. */
@ApplicationScoped
public class MilestoneRepository {
    /** Template of orders drafted here. */
    private static final String IMPORT_TEMPLATE = "import";

    @PersistenceContext
    EntityManager em;

    public MilestonePlan planOf(PurchaseOrder order) {
        return new MilestonePlan(
                order.number(),
                em.createQuery(
                                "select m from OrderMilestone m where m.orderId = :order order by m.position",
                                OrderMilestone.class)
                        .setParameter("order", order.id().value())
                        .getResultList());
    }

    /** Gives a new order its copy of the steps; an organisation without templates gets them first. */
    public void startPlan(PurchaseOrderId order) {
        UUID organisation = TenantContext.require().organisation().value();
        em.createNativeQuery("select 1 from procurement.seed_organisation(?)")
                .setParameter(1, organisation)
                .getResultList();
        List<?> steps = em.createNativeQuery(
                        """
                        select s.code, s.name, s.position, s.mandatory from procurement.milestone_step s
                        join procurement.milestone_template t on t.org_id = s.org_id and t.id = s.template_id
                        where t.code = ? order by s.position""")
                .setParameter(1, IMPORT_TEMPLATE)
                .getResultList();
        for (Object row : steps) {
            Object[] step = (Object[]) row;
            em.persist(new OrderMilestone(
                    organisation, order, (String) step[0], (String) step[1], ((Number) step[2]).intValue(), (Boolean)
                            step[3]));
        }
    }

    public void add(MilestoneCompletion completion) {
        em.persist(completion);
    }

    /** The entry that stands at present for a step: the one no other entry corrects. */
    public @Nullable UUID standingEntry(OrderMilestone step) {
        return em.createQuery(
                        """
                        select c.id from MilestoneCompletion c where c.milestoneId = :step
                        and not exists (select n from MilestoneCompletion n where n.corrects = c.id)""",
                        UUID.class)
                .setParameter("step", step.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
