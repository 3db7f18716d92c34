package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyRow;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.CredentialChange;
import et.aksum.identity.domain.CredentialNotices;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.FirstFactor;
import et.aksum.identity.domain.FreshFactor;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.PasskeyRepository;
import et.aksum.identity.domain.RecoveryCodes;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own second factors, and of whom the organisation asks one. */
@Stateless
public class Factors {
    private static final int FEW = 3;

    @Inject
    UserRepository users;

    @Inject
    PasskeyRepository passkeys;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    NewCredentials credentials;

    @Inject
    FactorPolicies policies;

    @Inject
    FreshFactor fresh;

    @Inject
    FirstFactor firstFactor;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The first authenticator of somebody who has no second factor.
     *
     * @param password asked for again in an open session, so that whoever finds one does not make it his own; null right after it was
     *     given, while the caller is half signed in
     * @param totpSecret base32, as {@link FirstRunSetup#newTotpSecret} gave it
     * @param totpCode the code the authenticator shows for it now
     */
    public record FirstAuthenticator(@Nullable String password, String totpSecret, String totpCode) {
        @Override
        public String toString() {
            return "FirstAuthenticator[***]";
        }
    }

    /** Of whom a second factor is asked. Who holds a privileged permission always needs one. */
    public enum RequiredOf {
        EVERYBODY,
        PRIVILEGED
    }

    /** What asks somebody for a second factor: his organisation asks everybody, or his roles allow something privileged. */
    public enum CompelledBy {
        POLICY,
        ROLE
    }

    /**
     * What somebody signs in with beside his password.
     *
     * @param recoveryCodes how many still open
     * @param compelled what asks him for one, so that the last is not put down; null when nothing does
     */
    public record OwnFactors(
            boolean authenticator, List<PasskeyRow> passkeys, int recoveryCodes, @Nullable CompelledBy compelled) {
        /** Whether there is only one left. */
        public boolean last() {
            return passkeys.size() + (authenticator ? 1 : 0) == 1;
        }

        /** Whether there is none that could be asked for. */
        public boolean missing() {
            return !authenticator && passkeys.isEmpty();
        }

        /** Whether it is time to make a new set of recovery codes: fewer than three open, of somebody who has what they stand for. */
        public boolean fewCodes() {
            return !missing() && recoveryCodes < FEW;
        }
    }

    /** New recovery codes, shown once. */
    public record RecoveryCodeSet(List<String> codes) {
        @Override
        public String toString() {
            return "RecoveryCodeSet[***]";
        }
    }

    @Unguarded("Tells the caller about himself only.")
    public OwnFactors mine() {
        UserId id = new UserId(TenantContext.require().requireUser());
        return new OwnFactors(
                users.get(id).hasAuthenticator(),
                passkeys.of(id).stream()
                        .map(key ->
                                new PasskeyRow(key.id(), key.name(), key.createdAt(), key.lastUsedAt(), key.backedUp()))
                        .toList(),
                recoveryCodes.remaining(id),
                policies.compels(id).orElse(null));
    }

    /**
     * Ties an authenticator for who has no second factor: none was asked of him until now. He is told by mail.
     *
     * @return the caller, signed in by it
     * @throws SignIn.Refused when he has a factor already, which is then asked for
     * @throws et.aksum.shared.InvalidInput when the password or the code is wrong
     * @throws TooManyAttempts when too many passwords were wrong lately
     */
    @Unguarded(
            "Concerns the caller himself only, who has given his password and has no factor that could be asked for.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller tieFirst(FirstAuthenticator first) {
        return firstFactor.tie(first);
    }

    /**
     * Another authenticator takes the place of the caller's; he is told by mail.
     *
     * @param totpSecret base32, as {@link FirstRunSetup#newTotpSecret} gave it
     * @param totpCode the code the new authenticator shows for it now
     * @throws StepUp.Required without a fresh second factor
     * @throws et.aksum.shared.InvalidInput when the code is not that of the new authenticator
     */
    @Unguarded("Concerns the caller himself only, and needs his second factor fresh.")
    public void tieAuthenticator(String totpSecret, String totpCode) {
        UserId id = new UserId(fresh.require().requireUser());
        NewCredentials.Authenticator tied = credentials.tie(id, totpSecret, totpCode);
        AppUser user = users.getLocked(id);
        user.tie(tied.totpSecret(), tied.usedStep());
        audit.record(new AuditEvent("authenticator.tied", "user", id.value().toString()));
        notices.changed(user, CredentialChange.AUTHENTICATOR_TIED, Map.of());
    }

    /**
     * The caller's authenticator is asked for no more; he is told by mail. With the last second factor go the recovery codes, which
     * stand for it: from then on the password alone signs him in.
     *
     * @throws StepUp.Required without a fresh second factor
     * @throws Passkeys.LastFactor when it is the last and the organisation asks everybody for one
     * @throws Passkeys.LastFactorOfPrivileged when it is the last and his roles ask for one
     */
    @Unguarded("Concerns the caller himself only, and needs his second factor fresh.")
    public void putAuthenticatorDown() {
        UserId id = new UserId(fresh.require().requireUser());
        AppUser user = users.getLocked(id);
        if (!user.hasAuthenticator()) {
            throw new StepUp.FactorMissing();
        }
        if (passkeys.of(id).isEmpty()) {
            policies.requireOptional(id);
            recoveryCodes.voidAll(id, OffsetDateTime.now(clock));
        }
        user.untie();
        audit.record(new AuditEvent("authenticator.put-down", "user", id.value().toString()));
        notices.changed(user, CredentialChange.AUTHENTICATOR_REMOVED, Map.of());
    }

    /** Ten new recovery codes for the caller; those of before open nothing any more. @throws StepUp.Required without a fresh second factor */
    @Unguarded("Concerns the caller himself only, and needs his second factor fresh.")
    public RecoveryCodeSet newRecoveryCodes() {
        Caller caller = fresh.require();
        UserId id = new UserId(caller.requireUser());
        AppUser user = users.getLocked(id);
        List<String> codes = recoveryCodes.replace(caller.organisation(), id, OffsetDateTime.now(clock));
        audit.record(new AuditEvent("recovery-codes.made", "user", id.value().toString()));
        notices.changed(user, CredentialChange.RECOVERY_CODES_MADE, Map.of());
        return new RecoveryCodeSet(codes);
    }

    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public RequiredOf policy() {
        return policies.current();
    }

    /** Decides for the organisation. @throws StepUp.Required without a fresh second factor */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void decidePolicy(RequiredOf required) {
        Caller caller = fresh.require();
        policies.decide(caller.organisation(), required, new UserId(caller.requireUser()));
        audit.record(new AuditEvent(
                "factor-policy.decided",
                "organisation",
                caller.organisation().value().toString(),
                Map.of("requiredOf", required.name())));
    }

    /**
     * A new authenticator secret, shown once: as base32 text for typing, as {@code otpauth://} address for a QR code.
     */
    public record TotpSecret(String base32, String otpauthUri) {
        @Override
        public String toString() {
            return "TotpSecret[***]";
        }
    }
}
