package et.aksum.identity.domain;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A moment as native queries give it. */
final class StoredTime {
    private StoredTime() {}

    static OffsetDateTime of(Object column) {
        return column instanceof OffsetDateTime time
                ? time
                : ((Timestamp) column).toInstant().atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime orNull(@Nullable Object column) {
        return column == null ? null : of(column);
    }

    /** As text for a parameter that may be absent: the driver cannot tell the type of a null. */
    static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }
}
