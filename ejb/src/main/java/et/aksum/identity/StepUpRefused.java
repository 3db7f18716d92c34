package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The code was wrong, too old, or used before. */
public final class StepUpRefused extends BusinessException {
    public StepUpRefused() {
        super(
                ProblemKind.FORBIDDEN,
                "step-up-refused",
                "The code was not accepted. Wait for the next code of your authenticator and enter that one.");
    }
}
