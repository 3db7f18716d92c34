package et.aksum.schema.cli.scratch;

import org.jspecify.annotations.Nullable;

/** There is no scratch database to be had here; the message says what is missing. */
public final class ScratchUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    ScratchUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
