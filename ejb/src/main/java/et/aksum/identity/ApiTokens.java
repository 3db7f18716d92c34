package et.aksum.identity;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal API tokens: issued, listed and revoked by their owner. */
@Stateless
public class ApiTokens {
    @RequiresPermission(value = Permission.IDENTITY_TOKEN_OWN, freshFactor = true)
    public IssuedToken issue(IssueToken command) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_TOKEN_OWN)
    public List<TokenRow> mine() {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.IDENTITY_TOKEN_OWN)
    public void revoke(UUID token) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("This is how a call by token becomes known.")
    public Caller authenticate(String bearer, @Nullable String address) {
        throw new UnsupportedOperationException();
    }
}
