package et.aksum.identity;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads people and roles of the caller's organisation. */
@Stateless
public class UserQueries {
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<UserRow> all() {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public UserDetails details(UserId user) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Names of colleagues stand on every document one may see.")
    public Map<UUID, String> names(Collection<UUID> users) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<RoleRow> roles() {
        throw new UnsupportedOperationException();
    }
}
