package et.aksum.identity;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;

/** New people join by a one-use code that an administrator hands over. */
@Stateless
public class Invitations {
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public IssuedInvitation invite(InviteUser command) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Guarded by the one-use invitation code; the person cannot sign in yet.")
    public void accept(AcceptInvitation command) {
        throw new UnsupportedOperationException();
    }
}
