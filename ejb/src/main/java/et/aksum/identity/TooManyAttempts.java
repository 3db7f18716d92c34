package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Too many failed attempts lately; the same for known and unknown names. */
public final class TooManyAttempts extends BusinessException {
    private final long retryAfterSeconds;

    public TooManyAttempts(long retryAfterSeconds) {
        super(
                ProblemKind.FORBIDDEN,
                "too-many-attempts",
                "Too many attempts. Try again in %d seconds.".formatted(retryAfterSeconds));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When to try again, in seconds, at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
