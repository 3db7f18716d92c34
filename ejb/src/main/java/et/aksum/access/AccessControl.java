package et.aksum.access;

import et.aksum.access.AccessRefusal.ConditionNotMet;
import et.aksum.access.AccessRefusal.TokenTooNarrow;
import et.aksum.access.domain.Decision;
import et.aksum.access.domain.Decision.Step;
import et.aksum.access.domain.Grants;
import et.aksum.access.domain.StepText;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the caller may do now: by his roles, within his token's scope. For menus, limits, and conditions about a document. */
@Stateless
public class AccessControl {
    @Inject
    Grants grants;

    @Unguarded("Tells the caller about himself only.")
    public boolean may(Permission permission) {
        return grants.allow(TenantContext.require(), permission);
    }

    /**
     * The whole question, once the use case knows the document; the gate alone leaves conditions about it open.
     *
     * @throws PermissionDenied when the permission is not held now
     * @throws ConditionNotMet when it is, but not for this case
     */
    @Unguarded("Refuses only; called inside guarded use cases.")
    public void require(Permission permission, AccessQuestion question) {
        Caller caller = TenantContext.require();
        List<Step> steps = new ArrayList<>();
        Decision decision = Grants.couldEver(caller, permission)
                ? grants.decide(caller, new UserId(caller.requireUser()), permission, question, steps)
                : Decision.NOT_HELD;
        switch (decision) {
            case ALLOWED -> {}
            case INACTIVE, DENIED, NOT_HELD, NOT_NOW -> throw new PermissionDenied(permission);
            default -> throw new ConditionNotMet(permission.code(), StepText.obstacles(steps));
        }
    }

    @Unguarded("Tells the caller about himself only.")
    public Set<Permission> mine() {
        return grants.of(TenantContext.require());
    }

    /**
     * Lets the person himself pass, and a token that may all he may now; for what no permission guards, because it is his own.
     *
     * @throws TokenTooNarrow when a token limits the call to less than that
     */
    @Unguarded("Refuses only; asked before a person's own data.")
    public void requireOwner() {
        Caller caller = TenantContext.require();
        Set<Permission> scope = caller.tokenScope();
        if (scope != null && !scope.containsAll(grants.of(caller.withoutToken()))) {
            throw new TokenTooNarrow();
        }
    }

    /**
     * How far the caller's limit reaches for an amount, in its currency: his limit there; without one, the amount itself where a
     * limit in another currency covers it at the rate of that day; empty when none does.
     */
    @Unguarded("Tells the caller about himself only.")
    public Optional<Money> approvalLimit(Money amount, LocalDate on) {
        return grants.approvalLimit(TenantContext.require(), amount, on);
    }

    /** The most, inclusive, the caller may approve in this currency; empty when he has no limit there and may approve nothing. */
    @Unguarded("Tells the caller about himself only.")
    public Optional<Money> approvalLimit(Currency currency) {
        return grants.approvalLimit(TenantContext.require(), currency);
    }
}
