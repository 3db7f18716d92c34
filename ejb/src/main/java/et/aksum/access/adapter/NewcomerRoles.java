package et.aksum.access.adapter;

import et.aksum.access.PermissionDenied;
import et.aksum.access.domain.Grants;
import et.aksum.access.domain.RoleRepository;
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

/** Gives a new person the roles chosen for him; the set-up itself, which has no person yet, may give any. */
@ApplicationScoped
public class NewcomerRoles {
    @Inject
    RoleRepository roles;

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
        roles.grant(invited.user(), invited.roles(), caller.userId(), invited.reason(), OffsetDateTime.now(clock));
    }
}
