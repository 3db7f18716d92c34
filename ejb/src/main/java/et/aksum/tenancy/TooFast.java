package et.aksum.tenancy;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.tenancy.Paced.Kind;

/** More searches or exports within a minute than one person, or one organisation, may ask for. */
public final class TooFast extends BusinessException {
    private final long retryAfterSeconds;

    public TooFast(Kind kind, long retryAfterSeconds) {
        super(
                ProblemKind.FORBIDDEN,
                "too-many-requests",
                "Too many %s within a minute. Try again in %d seconds."
                        .formatted(kind == Kind.EXPORT ? "exports" : "searches", retryAfterSeconds));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When to try again, in seconds, at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
