package et.aksum.procurement.adapter;

import et.aksum.access.AccessControl;
import et.aksum.approval.ApprovalExpired;
import et.aksum.approval.ApprovalGranted;
import et.aksum.approval.ApprovalRejected;
import et.aksum.approval.ApprovalReturned;
import et.aksum.approval.ApprovalWithdrawn;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderApproved;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.domain.OrderDecision;
import et.aksum.procurement.domain.OrderRequests;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what was decided about an order, in the deciding transaction, and keeps the evidence with the order as well. */
@ApplicationScoped
public class OrderOutcomes {
    @Inject
    PurchaseOrderRepository orders;

    @Inject
    AccessControl access;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PurchaseOrderApproved> approved;

    @Inject
    Clock clock;

    void granted(@Observes ApprovalGranted outcome) {
        if (!isOrder(outcome.subjectType())) {
            return;
        }
        PurchaseOrder order = locked(outcome.subjectId(), outcome.subjectVersion());
        UUID approver = outcome.decidedBy().value();
        order.approve(approver, access.approvalLimit(order.total(), outcome.documentDate()), OffsetDateTime.now(clock));
        keep(order, outcome.subjectVersion(), Decision.APPROVE, outcome.reason(), outcome.place());
        approved.fire(new PurchaseOrderApproved(order.id(), approver));
    }

    void rejected(@Observes ApprovalRejected outcome) {
        if (!isOrder(outcome.subjectType())) {
            return;
        }
        PurchaseOrder order = locked(outcome.subjectId(), outcome.subjectVersion());
        order.reject(outcome.decidedBy().value(), OffsetDateTime.now(clock));
        keep(order, outcome.subjectVersion(), Decision.REJECT, outcome.reason(), outcome.place());
    }

    void returned(@Observes ApprovalReturned outcome) {
        reopen(
                outcome.subjectType(),
                outcome.subjectId(),
                outcome.subjectVersion(),
                "order.returned",
                outcome.comment());
    }

    void withdrawn(@Observes ApprovalWithdrawn outcome) {
        reopen(outcome.subjectType(), outcome.subjectId(), outcome.subjectVersion(), "order.withdrawn", "");
    }

    void expired(@Observes ApprovalExpired outcome) {
        reopen(outcome.subjectType(), outcome.subjectId(), outcome.subjectVersion(), "order.approval-expired", "");
    }

    private void reopen(String type, UUID id, long version, String action, String comment) {
        if (!isOrder(type)) {
            return;
        }
        PurchaseOrder order = locked(id, version);
        order.reopen();
        trail.record(new AuditEvent(
                action,
                "purchase-order",
                id.toString(),
                Map.of("number", order.number(), "version", version, "comment", comment)));
    }

    private PurchaseOrder locked(UUID id, long version) {
        PurchaseOrder order = orders.getForChange(new PurchaseOrderId(id));
        order.requireVersion(version);
        return order;
    }

    private void keep(
            PurchaseOrder order, long version, Decision decision, @Nullable String reason, @Nullable GeoStamp place) {
        if (place == null) {
            throw new InvalidInput("geo", "An order is decided with the place where it is done.");
        }
        Caller caller = TenantContext.require();
        orders.add(new OrderDecision(
                new DecidePurchaseOrder(order.id(), version, decision, reason, place),
                caller,
                OffsetDateTime.now(clock)));
        trail.record(new AuditEvent(
                decision == Decision.APPROVE ? "order.approved" : "order.rejected",
                "purchase-order",
                order.id().value().toString(),
                Map.of(
                        "number",
                        order.number(),
                        "version",
                        version,
                        "total",
                        order.total().toString(),
                        "reason",
                        reason == null ? "" : reason),
                place));
    }

    private static boolean isOrder(String subjectType) {
        return subjectType.equals(OrderRequests.SUBJECT_TYPE);
    }
}
