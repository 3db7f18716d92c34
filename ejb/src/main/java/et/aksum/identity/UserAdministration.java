package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.RoleAssignment.SelfGrantRejected;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.LimitRepository;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;

/** What an administrator changes about other people; never about himself. */
@Stateless
public class UserAdministration {
    @Inject
    UserRepository users;

    @Inject
    LimitRepository limits;

    @Inject
    AuditTrail audit;

    /** Up to which amount, inclusive, in one currency a person may approve. Zero takes the limit away. */
    public record SetApprovalLimit(UserId userId, BigDecimal amount, String currency) {}

    /** Ends the person's access with his next request: sessions and tokens included. */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void deactivate(UserId user) {
        somebodyElse(user).deactivate();
        audit.record(new AuditEvent("user.deactivated", "user", user.value().toString()));
    }

    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void reactivate(UserId user) {
        somebodyElse(user).reactivate();
        audit.record(new AuditEvent("user.reactivated", "user", user.value().toString()));
    }

    /** Sets the most the person may approve in one currency; other currencies stay as they are. */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void setApprovalLimit(SetApprovalLimit command) {
        AppUser user = somebodyElse(command.userId());
        Money limit = Money.of(command.amount(), command.currency());
        limits.set(user, limit);
        audit.record(new AuditEvent(
                "approval-limit.set", "user", user.id().value().toString(), Map.of("limit", limit.toString())));
    }

    private AppUser somebodyElse(UserId user) {
        if (user.value().equals(TenantContext.require().userId())) {
            throw new SelfGrantRejected();
        }
        return users.getLocked(user);
    }
}
