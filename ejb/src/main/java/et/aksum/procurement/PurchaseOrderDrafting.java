package et.aksum.procurement;

import et.aksum.catalogue.ItemId;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes orders and hands them in for a decision. */
@Stateless
public class PurchaseOrderDrafting {

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
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_DRAFT)
    public void revise(RevisePurchaseOrder command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_DRAFT)
    public void submit(SubmitPurchaseOrder command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_CANCEL)
    public void cancel(CancelPurchaseOrder command) {
        throw new UnsupportedOperationException();
    }
}
