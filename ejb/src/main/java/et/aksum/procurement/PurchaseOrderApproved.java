package et.aksum.procurement;

import java.util.UUID;

/** An order was approved. */
public record PurchaseOrderApproved(PurchaseOrderId orderId, UUID approver) {}
