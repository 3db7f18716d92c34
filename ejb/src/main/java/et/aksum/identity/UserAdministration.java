package et.aksum.identity;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;

/** What an administrator changes about other people. */
@Stateless
public class UserAdministration {
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void deactivate(UserId user) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void reactivate(UserId user) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void setApprovalLimit(SetApprovalLimit command) {
        throw new UnsupportedOperationException();
    }
}
