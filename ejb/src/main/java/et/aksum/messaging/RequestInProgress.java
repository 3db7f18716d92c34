package et.aksum.messaging;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The first request with this key has not finished yet. */
public final class RequestInProgress extends BusinessException {
    public RequestInProgress() {
        super(
                ProblemKind.CONFLICT,
                "request-in-progress",
                "A request with this idempotency key is still being worked on. Ask again in a moment with the same key.");
    }
}
