package et.aksum.procurement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param percent 0–100 of the file's bytes
 * @param totals  line values of the accepted rows (imported or unchanged) by currency
 * @param failure why it failed, for state FAILED
 */
public record ImportStatus(
        UUID id,
        String fileName,
        boolean dryRun,
        State state,
        long read,
        long imported,
        long rejected,
        long unchanged,
        int percent,
        List<Amount> totals,
        List<String> notes,
        @Nullable String failure,
        UUID startedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt)
        implements Serializable {

    /** Whether work goes on. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** A sum in one currency. */
    public record Amount(String currency, BigDecimal amount) implements Serializable {}

    /** The accepted rows of one supplier or country; {@code name} is the file's own text. */
    public record Share(String name, String currency, long rows, BigDecimal amount) implements Serializable {}
}
