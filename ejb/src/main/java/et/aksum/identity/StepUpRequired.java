package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The action needs a second factor proven within the last five minutes. */
public final class StepUpRequired extends BusinessException {
    public StepUpRequired() {
        super(
                ProblemKind.FORBIDDEN,
                "step-up-required",
                "This needs a fresh code from your authenticator (not older than five minutes).");
    }
}
