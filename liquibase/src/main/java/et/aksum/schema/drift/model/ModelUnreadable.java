package et.aksum.schema.drift.model;

import org.jspecify.annotations.Nullable;

/** The application's entities cannot be found or read, so that nothing can be said about them. */
public final class ModelUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelUnreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
