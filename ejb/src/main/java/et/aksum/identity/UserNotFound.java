package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** No such person in this organisation. */
public final class UserNotFound extends BusinessException {
    public UserNotFound() {
        super(ProblemKind.NOT_FOUND, "user-not-found", "There is no such user.");
    }
}
