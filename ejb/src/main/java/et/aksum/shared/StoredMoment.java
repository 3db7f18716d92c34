package et.aksum.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moments as native queries give and take them. Drivers and persistence providers disagree about classes, so statements give
 * microseconds since 1970, as {@code cast(extract(epoch from …) * 1000000 as bigint)}.
 */
public final class StoredMoment {
    private StoredMoment() {}

    public static OffsetDateTime of(Object microseconds) {
        return Instant.EPOCH
                .plus(((Number) microseconds).longValue(), ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime orNull(@Nullable Object microseconds) {
        return microseconds == null ? null : of(microseconds);
    }

    /** As text for a parameter that may be absent: the driver cannot tell the type of a null. */
    public static @Nullable String text(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toString();
    }
}
