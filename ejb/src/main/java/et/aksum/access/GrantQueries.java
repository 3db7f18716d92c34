package et.aksum.access;

import et.aksum.access.domain.GrantReader;
import et.aksum.access.domain.LimitRepository;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads roles, and who holds or held which. */
@Stateless
public class GrantQueries {
    @Inject
    GrantReader grants;

    @Inject
    LimitRepository limits;

    /** Everything granted to a person, past grants included. */
    public record PersonGrants(List<RoleGrant> grants, List<Money> approvalLimits) {}

    /** A role a person holds or held. It counts from {@code validFrom} until, not including, {@code validTo}. */
    public record RoleGrant(
            String role,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            @Nullable UUID grantedBy,
            @Nullable String reason) {}

    /** A role with the codes of its permissions. */
    public record RoleRow(String code, String name, Set<String> permissions) {}

    /** Codes of the roles each person holds now; who holds none is absent. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public Map<UUID, Set<String>> held() {
        return grants.held();
    }

    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public PersonGrants of(UserId user) {
        return new PersonGrants(grants.of(user), limits.of(user));
    }

    /** Every role with its permissions, by name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<RoleRow> roles() {
        return grants.roles();
    }
}
