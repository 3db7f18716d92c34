package et.aksum.schema;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look for drift found.
 *
 * @param takenAt when it looked
 * @param tables how many tables it looked at
 * @param entries what differs, things in order; what a list allows is among them
 */
public record DriftReport(Instant takenAt, int tables, List<Entry> entries) {
    public DriftReport {
        entries = List.copyOf(entries);
    }

    /**
     * One difference.
     *
     * @param between which two differ: {@code history and database}, or {@code entities and database}
     * @param remedy the statements that mend it, or a remark where that takes a decision
     * @param allowed why it is tolerated, and until when; null when nobody answers for it
     */
    public record Entry(String between, String object, String what, String remedy, @Nullable String allowed) {}

    /** What nobody answers for. */
    public List<Entry> unexplained() {
        return entries.stream().filter(entry -> entry.allowed() == null).toList();
    }

    /** True when the database is what it should be, or somebody answers for every difference. */
    public boolean isClean() {
        return unexplained().isEmpty();
    }
}
