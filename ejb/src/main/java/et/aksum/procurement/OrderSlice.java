package et.aksum.procurement;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some orders, newest first, and where the next ones begin; {@code next} is null at the end. */
public record OrderSlice(List<PurchaseOrderRow> items, @Nullable OrderCursor next) implements Serializable {

    /** The place after the order {@code after}. */
    public record OrderCursor(UUID after) implements Serializable {}
}
