package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Nobody changes his own roles, limits or state. */
public final class SelfGrantRejected extends BusinessException {
    public SelfGrantRejected() {
        super(
                ProblemKind.RULE_VIOLATED,
                "self-grant-rejected",
                "You cannot change your own roles, limits or state. Ask another administrator.");
    }
}
