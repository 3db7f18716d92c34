package et.aksum.messaging;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The key was used before for a different request. */
public final class IdempotencyKeyReused extends BusinessException {
    public IdempotencyKeyReused() {
        super(
                ProblemKind.RULE_VIOLATED,
                "idempotency-key-reused",
                "This idempotency key was already used for a different request. Use a new key for a new request.");
    }
}
