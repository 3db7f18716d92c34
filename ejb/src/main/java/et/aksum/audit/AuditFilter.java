package et.aksum.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries of the trail to show; a null part does not restrict. {@code from} is inclusive, {@code to} exclusive. */
public record AuditFilter(
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable UUID actorId,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
