package et.aksum.procurement;

import et.aksum.shared.GeoSource;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the page of one order shows, except its timeline, which is read by itself. */
public record PurchaseOrderDetails(
        PurchaseOrderRow order,
        String origin,
        @Nullable Integer incotermEdition,
        @Nullable String incotermPlace,
        @Nullable String incotermNote,
        @Nullable String note,
        @Nullable UUID submittedBy,
        @Nullable OffsetDateTime submittedAt,
        @Nullable UUID decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String cancelReason,
        List<Line> lines,
        List<Shipment> shipments,
        List<Milestone> milestones,
        List<DecisionTaken> decisions)
        implements Serializable {

    /**
     * What is ordered. {@code total} is the line's value as ordered or as the source states it, even where quantity
     * times price gives something else: {@code totalNote} then says so. Weight in kilograms. A note keeps the source's
     * words where it gave no number.
     */
    public record Line(
            UUID id,
            int lineNo,
            UUID itemId,
            String itemCode,
            String itemName,
            @Nullable Integer packSize,
            BigDecimal quantity,
            @Nullable BigDecimal packPrice,
            @Nullable BigDecimal unitPrice,
            BigDecimal total,
            @Nullable String totalNote,
            @Nullable UUID shipmentId,
            @Nullable LocalDate scheduledOn,
            @Nullable BigDecimal weightKg,
            @Nullable String weightNote,
            @Nullable BigDecimal freight,
            @Nullable String freightNote,
            @Nullable BigDecimal insurance,
            @Nullable String sourceRowId)
            implements Serializable {}

    /** A part of the order that travels together. */
    public record Shipment(UUID id, String number, @Nullable TransportMode mode) implements Serializable {}

    /** A step of the order, or of one of its shipments. {@code next}: it can be completed now. */
    public record Milestone(
            UUID id,
            String code,
            String name,
            int position,
            boolean mandatory,
            @Nullable UUID shipmentId,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate actualOn,
            @Nullable String note,
            boolean next)
            implements Serializable {}

    /** A decision as it was taken, on {@code orderVersion}. */
    public record DecisionTaken(
            String decision,
            @Nullable String reason,
            long orderVersion,
            UUID decidedBy,
            String decidedByName,
            String level,
            OffsetDateTime decidedAt)
            implements Serializable {}

    /**
     * One thing that happened to an order: who, when, where, and how surely it was them.
     *
     * @param at          when it was recorded
     * @param what        {@code drafted}, {@code submitted}, {@code approved}, {@code rejected}, {@code cancelled},
     *                    {@code imported}, {@code milestone}, {@code correction} or
     *                    {@code handed-over}, with whoever answers for the draft from then on as actor
     * @param subject     code of the milestone
     * @param happenedOn  the day it is said to have happened, for milestones
     * @param level       authentication level of the actor, null for imported history
     * @param accuracyM   metres
     * @param placeSource how the place is known: measured by the device, or typed by hand; null without a place
     * @param placeOdd    the coordinates look odd (a mocked position, 0/0, very inaccurate) and deserve a look
     */
    public record TimelineEntry(
            OffsetDateTime at,
            String what,
            @Nullable String subject,
            @Nullable String shipmentNumber,
            @Nullable LocalDate happenedOn,
            @Nullable UUID actorId,
            @Nullable String actorName,
            @Nullable String level,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal accuracyM,
            @Nullable GeoSource placeSource,
            boolean placeOdd,
            @Nullable String note)
            implements Serializable {

        /** The same entry with its actor's name from {@code names}, where it has none of its own. */
        TimelineEntry named(Map<UUID, String> names) {
            if (actorName != null || actorId == null) {
                return this;
            }
            return new TimelineEntry(
                    at,
                    what,
                    subject,
                    shipmentNumber,
                    happenedOn,
                    actorId,
                    names.get(actorId),
                    level,
                    latitude,
                    longitude,
                    accuracyM,
                    placeSource,
                    placeOdd,
                    note);
        }
    }
}
