package et.aksum.procurement;

import et.aksum.procurement.OrderSlice.OrderCursor;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the orders of the caller's organisation. */
@Stateless
public class PurchaseOrderQueries {

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public List<PurchaseOrderRow> page(OrderFilter filter, OrderSort sort, int first, int size) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public long count(OrderFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Up to {@code limit} (1–500) orders, newest first, after the cursor. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public OrderSlice slice(OrderFilter filter, @Nullable OrderCursor cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public PurchaseOrderDetails details(PurchaseOrderId order) {
        throw new UnsupportedOperationException();
    }

    /** What happened to the order, oldest first. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_VIEW)
    public List<TimelineEntry> timeline(PurchaseOrderId order) {
        throw new UnsupportedOperationException();
    }
}
