package et.aksum.procurement;

import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.procurement.OrderRefusal.SelfApprovalRejected;
import et.aksum.procurement.domain.OrderRequests;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides submitted orders, by the one engine for decisions: within one's limit, never one's own, with a fresh second factor and a place. */
@Stateless
public class PurchaseOrderApproval {
    @Inject
    PurchaseOrderRepository orders;

    @Inject
    OrderRequests requests;

    @Inject
    ApprovalDecision decisions;

    /** What is decided. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    /** A decision on exactly the version that was looked at. {@code reason} is compulsory to reject, up to 500 characters. */
    public record DecidePurchaseOrder(
            PurchaseOrderId order, long expectedVersion, Decision decision, @Nullable String reason, GeoStamp geo) {}

    /** The order is approved or rejected by its last step; until then it stays submitted. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_APPROVE)
    public void decide(DecidePurchaseOrder command) {
        // The request first, then the order: whoever decides by the inbox locks them in this order too.
        ApprovalRequestId held = requests.hold(command.order()).orElse(null);
        PurchaseOrder order = orders.getForChange(command.order());
        order.requireVersion(command.expectedVersion());
        order.requireDecidableBy(TenantContext.require().requireUser());
        if (orders.wasRevisedBy(command.order(), TenantContext.require().requireUser())) {
            throw new SelfApprovalRejected(order.number());
        }
        decisions.decide(new DecideRequest(
                held == null ? requests.ask(order) : held,
                command.expectedVersion(),
                command.decision() == Decision.APPROVE ? Choice.APPROVE : Choice.REJECT,
                command.reason(),
                command.geo()));
    }

    /** Submitted orders that no request waits for: handed in before 0.3, or by a server of 0.2 beside this one. */
    @Unguarded("Called by a timer, as the application itself.")
    public List<PurchaseOrderId> unasked() {
        return orders.submittedWithoutRequest();
    }

    /** Asks about such an order, in the name of whoever handed it in. */
    @Unguarded("Called by a timer, as the application itself; the order was handed in by somebody who may.")
    public void adopt(PurchaseOrderId id) {
        if (requests.hold(id).isEmpty()) {
            PurchaseOrder order = orders.getForChange(id);
            if (order.status() == OrderStatus.SUBMITTED) {
                requests.ask(order);
            }
        }
    }
}
