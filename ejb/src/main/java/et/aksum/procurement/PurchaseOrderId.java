package et.aksum.procurement;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a purchase order of the caller's organisation. */
public record PurchaseOrderId(UUID value) implements Serializable {}
