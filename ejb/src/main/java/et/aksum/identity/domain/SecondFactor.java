package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/**
 * Proves the bound caller's second factor. The proof, or its failure, is committed with its audit entry in a transaction of
 * its own: a refusal that rolled its own record back would leave no trace, and a code that rolled back could be used again.
 */
@ApplicationScoped
public class SecondFactor {
    @Inject
    UserRepository users;

    @Inject
    TotpVault vault;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Whether the code is right and new; {@code purpose} starts the action's name in the audit trail. */
    public boolean prove(String code, String purpose) {
        Caller caller = TenantContext.require();
        UserId user = new UserId(caller.requireUser());
        String owner = user.value().toString();
        limits.code(owner);
        boolean proven = transaction.call(() -> {
            boolean right = isRight(users.get(user), code);
            record(right ? caller.withSecondFactor(OffsetDateTime.now(clock)) : caller, purpose, right);
            return right;
        });
        if (proven) {
            limits.codeSucceeded(owner);
        }
        return proven;
    }

    /** A proof is on record at the level it reaches, not the one it was asked for at. */
    private void record(Caller by, String purpose, boolean right) {
        String owner = by.requireUser().toString();
        TenantContext.callAs(by, () -> {
            audit.record(new AuditEvent(purpose + (right ? ".completed" : ".code-refused"), "user", owner));
            return owner;
        });
    }

    private boolean isRight(AppUser user, String code) {
        byte[] kept = user.encryptedTotpSecret();
        if (kept == null || !user.isActive()) {
            return false;
        }
        OptionalLong step = Totp.matchingStep(vault.decrypt(user.id(), kept), code, clock.instant());
        return step.isPresent() && users.advanceTotpStep(user.id(), step.getAsLong());
    }
}
