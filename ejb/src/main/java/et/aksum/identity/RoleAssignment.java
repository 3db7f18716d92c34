package et.aksum.identity;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;

/** Who holds which role. Nobody changes his own; duties that must stay apart are refused together. */
@Stateless
public class RoleAssignment {
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void grant(UserId user, String roleCode) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void revoke(UserId user, String roleCode) {
        throw new UnsupportedOperationException();
    }
}
