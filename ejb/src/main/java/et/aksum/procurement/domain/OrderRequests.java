package et.aksum.procurement.domain;

import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.FieldChange;
import et.aksum.approval.SubmitForApproval;
import et.aksum.identity.UserId;
import et.aksum.procurement.PurchaseOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks for decisions about orders. Everybody who ever changed the draft is excluded, and place and fresh factor are always demanded. */
@ApplicationScoped
public class OrderRequests {
    public static final String SUBJECT_TYPE = "procurement.order";

    @Inject
    PurchaseOrderRepository orders;

    @Inject
    OrderSnapshot snapshot;

    @Inject
    ApprovalRequests requests;

    /** Locks what waits about the order; to be called before the order itself is locked. */
    public Optional<ApprovalRequestId> hold(PurchaseOrderId order) {
        return requests.hold(SUBJECT_TYPE, order.value());
    }

    /** The order says something else now, so what waits about it is void. To be called before the change is written. */
    public void changed(PurchaseOrder order) {
        requests.subjectChanged(SUBJECT_TYPE, order.id().value(), order.version() + 1);
    }

    /** Asks about the order as it is written now. Asked again about the same version, it is the same request. */
    public ApprovalRequestId ask(PurchaseOrder order) {
        orders.flush();
        List<FieldChange> earlier = requests.shownLast(SUBJECT_TYPE, order.id().value());
        return requests.submit(SubmitForApproval.of(
                        SUBJECT_TYPE,
                        order.id().value(),
                        order.version(),
                        order.number(),
                        new UserId(order.submittedBy()))
                .costing(order.total())
                .showing(snapshot.since(earlier, order.id().value()))
                .excluding(orders.handsIn(order.id()))
                .concerning(order.supplier().value())
                .demanding(true, true));
    }
}
