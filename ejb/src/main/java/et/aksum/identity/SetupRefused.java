package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The first-run secret is wrong or was used already. */
public final class SetupRefused extends BusinessException {
    public SetupRefused() {
        super(ProblemKind.FORBIDDEN, "setup-refused", "The setup secret is wrong or was used already.");
    }
}
