package et.aksum.access;

import et.aksum.access.domain.Authority;
import et.aksum.access.domain.LimitRepository;
import et.aksum.access.domain.RoleRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;

/** How much each person may approve; nobody sets his own. */
@Stateless
public class ApprovalLimits {
    @Inject
    LimitRepository limits;

    @Inject
    RoleRepository roles;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    /** Up to which amount, inclusive, in one currency a person may approve. Zero takes the limit away. */
    public record SetApprovalLimit(UserId userId, BigDecimal amount, String currency) {}

    /** Sets the most the person may approve in one currency; other currencies stay as they are. */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void set(SetApprovalLimit command) {
        UserId user = command.userId();
        if (user.value().equals(TenantContext.require().userId())) {
            throw new SelfGrantRejected();
        }
        roles.lock(user);
        Money limit = Money.of(command.amount(), command.currency());
        authority.requireOver(user);
        authority.requireMayGive(limit);
        limits.set(user, limit);
        audit.record(new AuditEvent(
                "approval-limit.set", "user", user.value().toString(), Map.of("limit", limit.toString())));
    }
}
