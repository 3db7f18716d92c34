package et.aksum.procurement;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemId;
import et.aksum.procurement.domain.DecisionReason;
import et.aksum.procurement.domain.DocumentSeries;
import et.aksum.procurement.domain.DraftCheck;
import et.aksum.procurement.domain.MilestoneRepository;
import et.aksum.procurement.domain.OrderRequests;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.procurement.domain.PurchaseOrderRepository;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes orders and hands them in for a decision. */
@Stateless
public class PurchaseOrderDrafting {
    @Inject
    PurchaseOrderRepository orders;

    @Inject
    MilestoneRepository milestones;

    @Inject
    DocumentSeries series;

    @Inject
    DraftCheck check;

    @Inject
    OrderRequests requests;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** One line: {@code quantity} packs (more than 0, up to 4 decimals) at {@code packPrice} each in the order's currency. */
    public record DraftLine(ItemId item, BigDecimal quantity, BigDecimal packPrice) implements Serializable {}

    /**
     * A new order.
     *
     * @param currency      ISO 4217; amounts must fit its minor units
     * @param country       where the goods go, ISO 3166-1 alpha-2
     * @param incoterm      a rule of Incoterms 2020, needs {@code incotermPlace}
     * @param incotermPlace the named place the rule refers to
     * @param lines         1–500
     */
    public record DraftPurchaseOrder(
            SupplierId supplier,
            String currency,
            @Nullable String country,
            @Nullable String incoterm,
            @Nullable String incotermPlace,
            @Nullable TransportMode mode,
            @Nullable String projectCode,
            @Nullable String note,
            List<DraftLine> lines)
            implements Serializable {}

    /** Replaces everything in a draft, if nobody changed it since {@code expectedVersion}. */
    public record RevisePurchaseOrder(PurchaseOrderId order, long expectedVersion, DraftPurchaseOrder content) {}

    /** Hands a draft in for decision. */
    public record SubmitPurchaseOrder(PurchaseOrderId order, long expectedVersion) {}

    /** Gives an order up; {@code reason} is compulsory, up to 500 characters. */
    public record CancelPurchaseOrder(PurchaseOrderId order, long expectedVersion, String reason) {}

    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_ORDER_DRAFT)
    public PurchaseOrderId draft(DraftPurchaseOrder command) {
        check.check(command);
        Caller caller = TenantContext.require();
        PurchaseOrder order = new PurchaseOrder(
                caller.organisation().value(),
                new PurchaseOrderId(Uuid7.next()),
                series.nextOrderNumber(),
                caller.channel().name(),
                caller.requireUser(),
                command,
                OffsetDateTime.now(clock));
        orders.add(order);
        milestones.startPlan(order.id());
        record("order.drafted", order, Map.of());
        return order.id();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_DRAFT)
    public void revise(RevisePurchaseOrder command) {
        check.check(command.content());
        PurchaseOrder order = orders.getForChange(command.order());
        order.requireVersion(command.expectedVersion());
        order.revise(TenantContext.require().requireUser(), command.content());
        record("order.revised", order, Map.of());
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_DRAFT)
    public void submit(SubmitPurchaseOrder command) {
        PurchaseOrder order = orders.getForChange(command.order());
        order.requireVersion(command.expectedVersion());
        order.submit(TenantContext.require().requireUser(), OffsetDateTime.now(clock));
        requests.ask(order);
        record("order.submitted", order, Map.of());
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_CANCEL)
    public void cancel(CancelPurchaseOrder command) {
        String reason = DecisionReason.required("reason", command.reason());
        boolean waits = requests.hold(command.order()).isPresent();
        PurchaseOrder order = orders.getForChange(command.order());
        order.requireVersion(command.expectedVersion());
        order.cancel(TenantContext.require().requireUser(), reason, OffsetDateTime.now(clock));
        if (waits) {
            requests.changed(order);
        }
        record("order.cancelled", order, Map.of("reason", reason));
    }

    private void record(String action, PurchaseOrder order, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("number", order.number());
        details.put("total", order.total().toString());
        trail.record(new AuditEvent(action, "purchase-order", order.id().value().toString(), details));
    }
}
