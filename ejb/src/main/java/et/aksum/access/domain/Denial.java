package et.aksum.access.domain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody may not do, whatever he holds. @param until not included; null: until lifted */
public record Denial(String permission, OffsetDateTime from, @Nullable OffsetDateTime until, String reason) {
    public boolean isValidAt(OffsetDateTime moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
