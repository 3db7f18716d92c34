package et.aksum.procurement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        implements Serializable {}
