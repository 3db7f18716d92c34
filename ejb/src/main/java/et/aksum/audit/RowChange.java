package et.aksum.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row held before and after one change, as JSON objects with secrets masked.
 *
 * @param operation I (inserted), U (updated) or D (deleted)
 */
public record RowChange(
        long id,
        OffsetDateTime changedAt,
        @Nullable UUID actorId,
        String table,
        String rowId,
        char operation,
        @Nullable String before,
        @Nullable String after) {}
