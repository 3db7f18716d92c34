package et.aksum.procurement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order: who, when, where, and how surely it was them.
 *
 * @param at          when it was recorded
 * @param what        {@code drafted}, {@code submitted}, {@code approved}, {@code rejected}, {@code cancelled},
 *                    {@code imported}, {@code milestone} or {@code correction}
 * @param subject     code of the milestone
 * @param happenedOn  the day it is said to have happened, for milestones
 * @param level       authentication level of the actor, null for imported history
 * @param accuracyM   metres
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
                placeOdd,
                note);
    }
}
