package et.aksum.access;

import et.aksum.access.domain.DenialRepository;
import et.aksum.access.domain.GrantReader;
import et.aksum.access.domain.LimitRepository;
import et.aksum.access.domain.RoleRepository;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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
    RoleRepository roles;

    @Inject
    LimitRepository limits;

    @Inject
    DenialRepository denials;

    @Inject
    Clock clock;

    /** Everything granted to a person, past grants included, and what is denied him. */
    public record PersonGrants(List<RoleGrant> grants, List<Money> approvalLimits, List<DenialRow> denials) {}

    /**
     * A role a person holds or held. It counts from {@code validFrom} until, not including, {@code validTo}.
     *
     * @param conditions in words, as the API shows them
     */
    public record RoleGrant(
            String role,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            @Nullable UUID grantedBy,
            @Nullable String reason,
            List<String> conditions) {}

    /** A permission denied to a person. */
    public record DenialRow(
            String permission,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            UUID deniedBy,
            String reason) {}

    /**
     * A role with the codes of its own permissions, of the roles it contains, and of what its holders may give.
     *
     * @param requiresPlace whether its holders are asked where they are when they sign in
     */
    public record RoleRow(
            String code,
            String name,
            Set<String> permissions,
            Set<String> includes,
            Set<String> gives,
            boolean requiresPlace) {}

    /**
     * A permission as the catalogue knows it.
     *
     * @param asks AMOUNT, OWNER, PARTY, UNIT: what conditions of it may be about
     * @param factorMinutes how old the second factor may be; 0: shown for this very action; null: of any age
     */
    public record PermissionRow(
            String code,
            String context,
            String label,
            boolean privileged,
            Set<String> asks,
            @Nullable Integer factorMinutes) {}

    /** Codes of the roles each person holds now; who holds none is absent. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public Map<UUID, Set<String>> held() {
        return grants.held();
    }

    /** @throws UserNotFound when the organisation has no such person */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public PersonGrants of(UserId user) {
        roles.requireKnown(user);
        return new PersonGrants(grants.of(user), limits.of(user), denials.of(user, OffsetDateTime.now(clock)));
    }

    /** Every role with its permissions, by name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<RoleRow> roles() {
        return grants.roles();
    }

    /** Codes and names of all roles, for whoever asks for one. */
    @RequiresPermission(Permission.ACCESS_REQUEST_OWN)
    public Map<String, String> roleNames() {
        return grants.roleNames();
    }

    /** Everything that can be allowed, by code. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<PermissionRow> permissions() {
        return grants.permissions();
    }
}
