package et.aksum.procurement.domain;

import et.aksum.procurement.OrderRefusal.MilestoneAlreadyCompleted;
import et.aksum.procurement.OrderRefusal.MilestoneNotCompleted;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.shared.BusinessYears;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of one order, taken over from the template when the order was drafted. */
@Entity
@Table(schema = "procurement", name = "order_milestone")
public class OrderMilestone {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "shipment_id", updatable = false, insertable = false)
    private @Nullable UUID shipmentId;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private boolean mandatory;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(name = "actual_on")
    private @Nullable LocalDate actualOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OrderMilestone() {}

    public OrderMilestone(
            UUID orgId, PurchaseOrderId order, String code, String name, int position, boolean mandatory) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.orderId = order.value();
        this.code = code;
        this.name = name;
        this.position = position;
        this.mandatory = mandatory;
    }

    void complete(LocalDate day) {
        if (actualOn != null) {
            throw new MilestoneAlreadyCompleted(code, actualOn);
        }
        BusinessYears.require("actualOn", day);
        actualOn = day;
    }

    void correct(LocalDate day) {
        if (actualOn == null) {
            throw new MilestoneNotCompleted(code);
        }
        BusinessYears.require("actualOn", day);
        actualOn = day;
    }

    public void plan(@Nullable LocalDate day) {
        if (actualOn != null) {
            throw new MilestoneAlreadyCompleted(code, actualOn);
        }
        BusinessYears.require("plannedOn", day);
        plannedOn = day;
    }

    boolean isStep(String wanted, @Nullable UUID shipment) {
        return code.equals(wanted) && Objects.equals(shipmentId, shipment);
    }

    /** Whether both concern the same goods: the whole order, or the same shipment. */
    boolean concernsSameGoodsAs(OrderMilestone other) {
        return shipmentId == null || other.shipmentId == null || shipmentId.equals(other.shipmentId);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public boolean mandatory() {
        return mandatory;
    }

    public @Nullable LocalDate actualOn() {
        return actualOn;
    }
}
