package et.aksum.procurement;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.procurement.domain.DecisionReason;
import et.aksum.procurement.domain.MilestoneCompletion;
import et.aksum.procurement.domain.MilestonePlan;
import et.aksum.procurement.domain.MilestoneRepository;
import et.aksum.procurement.domain.OrderMilestone;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records how far an order has come, each step with the place where it was recorded. */
@Stateless
public class MilestoneTracking {
    @Inject
    PurchaseOrderRepository orders;

    @Inject
    MilestoneRepository milestones;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A step was done on {@code actualOn}. {@code shipmentId} only for steps that each shipment has of its own. */
    public record CompleteMilestone(
            PurchaseOrderId order,
            String code,
            @Nullable UUID shipmentId,
            LocalDate actualOn,
            GeoStamp geo,
            @Nullable String note) {}

    /** The recorded day was wrong; adds an entry, removes nothing. {@code reason} is compulsory. */
    public record CorrectMilestone(
            PurchaseOrderId order,
            String code,
            @Nullable UUID shipmentId,
            LocalDate actualOn,
            GeoStamp geo,
            String reason) {}

    /** When a step is expected; null takes the plan away. */
    public record PlanMilestone(
            PurchaseOrderId order, String code, @Nullable UUID shipmentId, @Nullable LocalDate plannedOn) {}

    /** What was entered about a step; a correction is an entry of its own. */
    public record EntryId(UUID value) {}

    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public EntryId complete(CompleteMilestone command) {
        String note = DecisionReason.optional("note", command.note());
        PurchaseOrder order = tracked(command.order());
        MilestonePlan plan = milestones.planOf(order);
        OrderMilestone step = plan.complete(command.code(), command.shipmentId(), command.actualOn(), today());
        order.advance(plan.allMandatoryDone());
        return enter(order, step, null, command.actualOn(), command.geo(), note);
    }

    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public EntryId correct(CorrectMilestone command) {
        String reason = DecisionReason.required("reason", command.reason());
        PurchaseOrder order = tracked(command.order());
        OrderMilestone step =
                milestones.planOf(order).correct(command.code(), command.shipmentId(), command.actualOn(), today());
        return enter(order, step, milestones.standingEntry(step), command.actualOn(), command.geo(), reason);
    }

    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public void plan(PlanMilestone command) {
        PurchaseOrder order = orders.getForChange(command.order());
        LocalDate plannedOn = command.plannedOn();
        milestones.planOf(order).step(command.code(), command.shipmentId()).plan(plannedOn);
        trail.record(new AuditEvent(
                "milestone.planned",
                "purchase-order",
                order.id().value().toString(),
                Map.of(
                        "number", order.number(),
                        "milestone", command.code(),
                        "plannedOn", plannedOn == null ? "" : plannedOn.toString())));
    }

    private PurchaseOrder tracked(PurchaseOrderId id) {
        PurchaseOrder order = orders.getForChange(id);
        order.requireTracked();
        return order;
    }

    private EntryId enter(
            PurchaseOrder order,
            OrderMilestone step,
            @Nullable UUID corrects,
            LocalDate actualOn,
            GeoStamp geo,
            @Nullable String note) {
        MilestoneCompletion entry = new MilestoneCompletion(
                step, corrects, actualOn, geo, note, TenantContext.require(), OffsetDateTime.now(clock));
        milestones.add(entry);
        trail.record(new AuditEvent(
                corrects == null ? "milestone.completed" : "milestone.corrected",
                "purchase-order",
                order.id().value().toString(),
                Map.of(
                        "number", order.number(),
                        "milestone", step.code(),
                        "actualOn", actualOn.toString(),
                        "note", note == null ? "" : note),
                geo));
        return new EntryId(entry.id());
    }

    private LocalDate today() {
        return BusinessDay.today(clock);
    }
}
