package et.aksum.launcher;

import org.jspecify.annotations.Nullable;

/** Why Aksum ERP did not start, in words for the person at the console. */
public final class LaunchFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaunchFailed(String reason) {
        this(reason, null);
    }

    LaunchFailed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
