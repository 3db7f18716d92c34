package et.aksum.access;

import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;

/** The caller does not hold the permission the use case asks for. */
public final class PermissionDenied extends BusinessException {
    public PermissionDenied(Permission missing) {
        super(
                ProblemKind.FORBIDDEN,
                "permission-denied",
                "You need the permission %s for this.".formatted(missing.code()));
    }
}
