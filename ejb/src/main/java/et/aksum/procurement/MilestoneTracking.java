package et.aksum.procurement;

import et.aksum.shared.GeoStamp;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records how far an order has come, each step with the place where it was recorded. */
@Stateless
public class MilestoneTracking {

    /** A step was done on {@code actualOn}. {@code shipmentId} only for steps that each shipment has of its own. */
    public record CompleteMilestone(
            PurchaseOrderId order,
            String code,
            @Nullable UUID shipmentId,
            LocalDate actualOn,
            GeoStamp geo,
            @Nullable String note) {}

    /** The recorded day was wrong; adds an entry, removes nothing. {@code reason} is compulsory. */
    public record CorrectMilestone(
            PurchaseOrderId order,
            String code,
            @Nullable UUID shipmentId,
            LocalDate actualOn,
            GeoStamp geo,
            String reason) {}

    /** When a step is expected; null takes the plan away. */
    public record PlanMilestone(
            PurchaseOrderId order, String code, @Nullable UUID shipmentId, @Nullable LocalDate plannedOn) {}

    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public void complete(CompleteMilestone command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public void correct(CorrectMilestone command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_MILESTONE_COMPLETE)
    public void plan(PlanMilestone command) {
        throw new UnsupportedOperationException();
    }
}
