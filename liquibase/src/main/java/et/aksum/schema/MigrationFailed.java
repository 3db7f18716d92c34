package et.aksum.schema;

import org.jspecify.annotations.Nullable;

/** The schema could not be brought to what this build expects. What was applied before stays; the next start goes on from there. */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
