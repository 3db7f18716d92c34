package et.aksum.access.adapter;

import et.aksum.access.PermissionDenied;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.Grants;
import et.aksum.identity.PersonInvited;
import et.aksum.shared.Permission;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Gives a new person the roles chosen for him; the set-up itself, which has no person yet, may give any. */
@ApplicationScoped
public class NewcomerRoles {
    @Inject
    Granting granting;

    @Inject
    Authority authority;

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    void on(@Observes PersonInvited invited) {
        Caller caller = TenantContext.require();
        boolean mayGrant =
                caller.level() == AuthenticationLevel.SYSTEM || grants.allow(caller, Permission.IDENTITY_ROLE_GRANT);
        if (!invited.roles().isEmpty() && !mayGrant) {
            throw new PermissionDenied(Permission.IDENTITY_ROLE_GRANT);
        }
        authority.requireMayGive(invited.roles());
        OffsetDateTime now = OffsetDateTime.now(clock);
        invited.roles().stream()
                .sorted()
                .forEach(role -> granting.grant(
                        new GrantRole(invited.user(), role, now, null, invited.reason(), List.of()), caller.userId()));
    }
}
