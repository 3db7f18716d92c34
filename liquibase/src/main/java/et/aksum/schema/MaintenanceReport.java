package et.aksum.schema;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run over the partition and retention policies did.
 *
 * @param ranAt when it ended
 * @param partitions how many partitions it made
 * @param rows how many rows it dropped or anonymised; a dropped partition counts at least once
 * @param elsewhere another node was at it, so this one stopped
 * @param failures what could not be done: the table, and why
 * @param ahead how many partitions are ready now; nothing while another node is at it
 */
public record MaintenanceReport(
        Instant ranAt, long partitions, long rows, boolean elsewhere, List<String> failures, List<Ahead> ahead) {
    public MaintenanceReport {
        failures = List.copyOf(failures);
        ahead = List.copyOf(ahead);
    }

    /** Partitions after the present one: how many the policy wants, and how many there are. */
    public record Ahead(String table, int wanted, int ready) {}

    /**
     * A step that the next run would take.
     *
     * @param step {@code partition added}, {@code partition dropped}, {@code rows dropped} or {@code rows anonymised}
     * @param subject the partition, or up to which time
     * @param held the reason of the legal hold that keeps it from being taken; null when there is none
     */
    public record Due(String table, String step, String subject, long rows, @Nullable String held) {}

    /** True when nothing failed and every policy has its partitions. */
    public boolean isSound() {
        return failures.isEmpty() && ahead.stream().allMatch(table -> table.ready() >= table.wanted());
    }
}
