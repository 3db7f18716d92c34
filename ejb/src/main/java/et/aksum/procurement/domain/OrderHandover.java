package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderId;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft changed hands because somebody left; written once. */
@Entity
@Table(schema = "procurement", name = "order_handover")
public class OrderHandover {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "from_user")
    private UUID from;

    @Column(name = "to_user")
    private @Nullable UUID to;

    @Column(name = "handed_at")
    private OffsetDateTime handedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderHandover() {}

    /** {@code to}: who answers for the draft from now on; null when nobody does yet. */
    public OrderHandover(UUID orgId, PurchaseOrderId order, UUID from, @Nullable UUID to, OffsetDateTime now) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.orderId = order.value();
        this.from = from;
        this.to = to;
        this.handedAt = now;
    }
}
