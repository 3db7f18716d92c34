package et.aksum.procurement;

import et.aksum.access.AccessControl;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.procurement.OrderRefusal.SelfApprovalRejected;
import et.aksum.procurement.domain.OrderDecision;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides submitted orders: within one's limit, never one's own, with a fresh second factor and a place. */
@Stateless
public class PurchaseOrderApproval {
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

    /** What is decided. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    /** A decision on exactly the version that was looked at. {@code reason} is compulsory to reject, up to 500 characters. */
    public record DecidePurchaseOrder(
            PurchaseOrderId order, long expectedVersion, Decision decision, @Nullable String reason, GeoStamp geo) {}

    @RequiresPermission(value = Permission.PROCUREMENT_ORDER_APPROVE, freshFactor = true)
    public void decide(DecidePurchaseOrder command) {
        Caller caller = TenantContext.require();
        OffsetDateTime now = OffsetDateTime.now(clock);
        PurchaseOrder order = orders.getForChange(command.order());
        order.requireVersion(command.expectedVersion());
        if (orders.wasRevisedBy(command.order(), caller.requireUser())) {
            throw new SelfApprovalRejected(order.number());
        }
        OrderDecision evidence = new OrderDecision(command, caller, now);
        boolean approves = command.decision() == Decision.APPROVE;
        if (approves) {
            order.approve(
                    caller.requireUser(), access.approvalLimit(order.total().currency()), now);
        } else {
            order.reject(caller.requireUser(), now);
        }
        orders.add(evidence);
        String reason = evidence.reason();
        trail.record(new AuditEvent(
                approves ? "order.approved" : "order.rejected",
                "purchase-order",
                order.id().value().toString(),
                Map.of(
                        "number", order.number(),
                        "version", command.expectedVersion(),
                        "total", order.total().toString(),
                        "reason", reason == null ? "" : reason),
                command.geo()));
        if (approves) {
            approved.fire(new PurchaseOrderApproved(order.id(), caller.requireUser()));
        }
    }
}
