package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The invitation is unknown, used or expired; the text does not say which. */
public final class InvitationRefused extends BusinessException {
    public InvitationRefused() {
        super(ProblemKind.FORBIDDEN, "invitation-refused", "This invitation is not valid any more. Ask for a new one.");
    }
}
