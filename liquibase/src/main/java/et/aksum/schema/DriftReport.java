package et.aksum.schema;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look for drift found.
 *
 * @param takenAt when it looked
 * @param tables how many tables it looked at: of the database, or of the history when there was none
 * @param entries what differs, things in order; what a list allows is among them
 */
public record DriftReport(Instant takenAt, int tables, List<Entry> entries) {
    public DriftReport {
        entries = List.copyOf(entries);
    }

    /**
     * One difference.
     *
     * @param between which two differ: {@code history and database}, {@code entities and database} or {@code entities and history}
     * @param expected what the first of the two says; null when it says nothing of it
     * @param found what the second says; null likewise
     * @param since the changeSet that touched the thing last; null when none did
     * @param remedy the statements that mend it, or a remark where that takes a decision
     * @param allowed why it is tolerated, and until when; null when nobody answers for it
     */
    public record Entry(
            String between,
            String object,
            String what,
            @Nullable String expected,
            @Nullable String found,
            @Nullable String since,
            String remedy,
            @Nullable String allowed) {}

    /** What nobody answers for. */
    public List<Entry> unexplained() {
        return entries.stream().filter(entry -> entry.allowed() == null).toList();
    }

    /** True when the database is what it should be, or somebody answers for every difference. */
    public boolean isClean() {
        return unexplained().isEmpty();
    }
}
