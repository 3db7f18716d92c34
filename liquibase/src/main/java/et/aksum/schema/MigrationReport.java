package et.aksum.schema;

import java.util.List;

/**
 * What a migration did.
 *
 * @param applied ids of the changeSets it applied, in order; empty when there was nothing to do
 * @param millis how long it took, waiting for the lock included
 */
public record MigrationReport(List<String> applied, long millis) {
    public MigrationReport {
        applied = List.copyOf(applied);
    }
}
