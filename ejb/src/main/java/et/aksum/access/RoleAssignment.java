package et.aksum.access;

import et.aksum.access.domain.RoleHolding;
import et.aksum.access.domain.RoleRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Who holds which role. Nobody changes his own; duties that must stay apart are refused together. */
@Stateless
public class RoleAssignment {
    @Inject
    RoleRepository roles;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * From now on; granting a role again changes nothing.
     *
     * @throws SelfGrantRejected when the caller means himself
     * @throws DutiesConflict when the person holds a role that must stay apart from this one
     */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void grant(UserId user, String roleCode) {
        UserId person = somebodyElse(user);
        Caller caller = TenantContext.require();
        roles.grant(
                person, List.of(roleCode), caller.userId(), "Granted by " + caller.name(), OffsetDateTime.now(clock));
        audit.record(new AuditEvent("role.granted", "user", user.value().toString(), Map.of("role", roleCode)));
    }

    /** Ends the role now. @throws RoleNotFound when the person does not hold it */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void revoke(UserId user, String roleCode) {
        somebodyElse(user);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<RoleHolding> held = roles.openHoldings(user, roles.idOf(roleCode), now);
        if (held.isEmpty()) {
            throw new RoleNotFound();
        }
        held.forEach(holding -> holding.end(now));
        audit.record(new AuditEvent("role.revoked", "user", user.value().toString(), Map.of("role", roleCode)));
    }

    private UserId somebodyElse(UserId user) {
        if (user.value().equals(TenantContext.require().userId())) {
            throw new SelfGrantRejected();
        }
        roles.lock(user);
        return user;
    }

    /** No such role in this organisation, or the person does not hold it. */
    public static final class RoleNotFound extends BusinessException {
        public RoleNotFound() {
            super(ProblemKind.NOT_FOUND, "role-not-found", "There is no such role.");
        }
    }

    /** Two roles that one person must not hold together. */
    public static final class DutiesConflict extends BusinessException {
        public DutiesConflict(String held, String asked) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "duties-conflict",
                    "Nobody may be %s and %s at once. Revoke the one before granting the other."
                            .formatted(held, asked));
        }
    }
}
