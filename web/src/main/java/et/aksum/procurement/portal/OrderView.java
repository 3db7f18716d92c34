package et.aksum.procurement.portal;

import et.aksum.platform.portal.MapView;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.procurement.PurchaseOrderRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param life the stations of the order's life with where it stands
 * @param tracks the milestones, those of the order first, then shipment by shipment
 * @param timeline newest first
 */
public record OrderView(
        PurchaseOrderDetails details,
        List<Station> life,
        List<Track> tracks,
        List<TimelineEntry> timeline,
        MapView map,
        String draftedByName)
        implements Serializable {
    /** A station of the order's life; {@code look} is is-past, is-now, is-bad or empty for what may come. */
    public record Station(String status, String look) implements Serializable {}

    /** Milestones that belong together; {@code shipment} is null for those of the whole order. */
    public record Track(@Nullable String shipment, List<Step> steps) implements Serializable {}

    /**
     * One milestone. {@code look}: is-done, is-late, is-next or empty; {@code daysLate} counts against the plan, also
     * when it is done; 0 when in time or not planned.
     */
    public record Step(
            String code,
            String name,
            int number,
            @Nullable UUID shipmentId,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate actualOn,
            @Nullable String note,
            boolean next,
            String look,
            long daysLate)
            implements Serializable {}

    public PurchaseOrderRow order() {
        return details.order();
    }

    /** True when a fee, weight or amount of some line stands in the source's words instead of a number. */
    public boolean isNoted() {
        return details.lines().stream()
                .anyMatch(line -> line.totalNote() != null || line.weightNote() != null || line.freightNote() != null);
    }

    public boolean isPurchase() {
        return order().kind() == OrderKind.PURCHASE;
    }
}
