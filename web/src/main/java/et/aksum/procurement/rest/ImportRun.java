package et.aksum.procurement.rest;

import et.aksum.procurement.ImportStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
@Schema(name = "ImportRun")
public record ImportRun(
        UUID id,
        String fileName,
        boolean dryRun,
        ImportStatus.State state,
        @Schema(description = "0 to 100 of the file's bytes.") int percent,
        Rows rows,
        @Schema(description = "Line values of the accepted rows (imported or unchanged).")
                List<ImportStatus.Amount> totals,
        List<String> notes,
        @Schema(description = "Why it failed.") @Nullable String failure,
        UUID startedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {

    /** Every row read is in one of the other three. */
    @Schema(name = "ImportRows")
    public record Rows(long read, long imported, long rejected, long unchanged) {}

    static ImportRun of(ImportStatus status) {
        return new ImportRun(
                status.id(),
                status.fileName(),
                status.dryRun(),
                status.state(),
                status.percent(),
                new Rows(status.read(), status.imported(), status.rejected(), status.unchanged()),
                status.totals(),
                status.notes(),
                status.failure(),
                status.startedBy(),
                status.startedAt(),
                status.finishedAt());
    }
}
