package et.aksum.procurement;

import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifies a purchase order of the caller's organisation. */
public record PurchaseOrderId(UUID value) implements Serializable {
    /** The id that an address names. @throws PurchaseOrderNotFound when the text is no id, and so no order's */
    public static PurchaseOrderId of(@Nullable String text) {
        try {
            return new PurchaseOrderId(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException notAnId) {
            throw new PurchaseOrderNotFound(new PurchaseOrderId(new UUID(0, 0)));
        }
    }
}
