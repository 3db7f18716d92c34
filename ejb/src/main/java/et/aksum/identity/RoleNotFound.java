package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** No such role in this organisation, or the person does not hold it. */
public final class RoleNotFound extends BusinessException {
    public RoleNotFound() {
        super(ProblemKind.NOT_FOUND, "role-not-found", "There is no such role.");
    }
}
