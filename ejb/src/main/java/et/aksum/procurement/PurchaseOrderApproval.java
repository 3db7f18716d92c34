package et.aksum.procurement;

import et.aksum.shared.GeoStamp;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

/** Decides submitted orders: within one's limit, never one's own, with a fresh second factor and a place. */
@Stateless
public class PurchaseOrderApproval {

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
        throw new UnsupportedOperationException();
    }
}
