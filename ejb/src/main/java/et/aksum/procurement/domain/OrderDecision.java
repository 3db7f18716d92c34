package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evidence of a decision; written once. */
@Entity
@Table(schema = "procurement", name = "order_decision")
public class OrderDecision {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_version")
    private long orderVersion;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    private String level;

    @Column(name = "factor_at")
    private @Nullable OffsetDateTime factorAt;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Embedded
    private Place place;

    @SuppressWarnings("NullAway.Init")
    protected OrderDecision() {}

    /** What was decided, by the caller, now. A rejection without a reason is refused. */
    public OrderDecision(DecidePurchaseOrder command, Caller caller, OffsetDateTime now) {
        id = Uuid7.next();
        orgId = caller.organisation().value();
        orderId = command.order().value();
        orderVersion = command.expectedVersion();
        decision = command.decision();
        reason = decision == Decision.REJECT
                ? DecisionReason.required("reason", command.reason())
                : DecisionReason.optional("reason", command.reason());
        decidedBy = caller.requireUser();
        decidedByName = caller.name();
        level = caller.level().name();
        factorAt = caller.secondFactorAt();
        decidedAt = now;
        place = new Place(command.geo());
    }

    public @Nullable String reason() {
        return reason;
    }
}
