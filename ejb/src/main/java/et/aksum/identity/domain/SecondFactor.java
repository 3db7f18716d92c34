package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.identity.UserId;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

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
    RecoveryCodes recoveryCodes;

    @Inject
    PasskeyProof passkeys;

    @Inject
    CredentialNotices notices;

    @Inject
    ClockAlarm alarm;

    @Inject
    AttemptLimits limits;

    @Inject
    ProvenFrom from;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Whether the code is right and new; {@code purpose} starts the action's name in the audit trail. */
    public boolean prove(String code, String purpose) {
        return attempt(purpose, "authenticator", user -> isRight(user, code));
    }

    /** Whether the recovery code was unspent. Signing in only: it stands for a lost authenticator, not for one at hand. */
    public boolean proveByRecoveryCode(String code) {
        return attempt("sign-in", "recovery-code", user -> {
            boolean right = recoveryCodes.spend(user.id(), code, OffsetDateTime.now(clock));
            if (right) {
                notices.changed(
                        user,
                        CredentialChange.RECOVERY_CODE_USED,
                        Map.of("remaining", String.valueOf(recoveryCodes.remaining(user.id()))));
            }
            return right;
        });
    }

    /** Whether one of the caller's own passkeys signed the ceremony's challenge. */
    public boolean proveByPasskey(PasskeyAnswer answer, String purpose) {
        return attempt(purpose, "passkey", user -> passkeys.isRight(user, answer));
    }

    private boolean attempt(String purpose, String factor, Predicate<AppUser> proof) {
        Caller caller = TenantContext.require();
        UserId user = new UserId(caller.requireUser());
        String owner = user.value().toString();
        limits.code(owner);
        boolean proven = transaction.call(() -> {
            AppUser found = users.get(user);
            boolean right = found.isActive() && proof.test(found);
            record(right ? caller.withSecondFactor(OffsetDateTime.now(clock)) : caller, purpose, factor, right);
            return right;
        });
        if (proven) {
            limits.codeSucceeded(owner);
        }
        return proven;
    }

    /** A proof is on record at the level it reaches, not the one it was asked for at. */
    private void record(Caller by, String purpose, String factor, boolean right) {
        String owner = by.requireUser().toString();
        TenantContext.callAs(by, () -> {
            audit.record(from.here(
                    new AuditEvent(
                            purpose + (right ? ".completed" : ".code-refused"),
                            "user",
                            owner,
                            Map.of("factor", factor)),
                    new UserId(by.requireUser())));
            return owner;
        });
    }

    private boolean isRight(AppUser user, String code) {
        byte[] kept = user.encryptedTotpSecret();
        if (kept == null) {
            return false;
        }
        OptionalLong step = Totp.matchingStep(vault.decrypt(user.id(), kept), code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        alarm.compareWithLastStep(user.totpLastStep(), clock.instant());
        return users.advanceTotpStep(user.id(), step.getAsLong());
    }
}
