package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.PasswordHashing;
import et.aksum.identity.domain.SecondFactor;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out: first the password, then the second factor. Every attempt, refused ones too, stands in the audit trail:
 * hence no transaction spans the use case; each step commits its own, and none is open while a password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    PasswordHashing passwords;

    @Inject
    AttemptLimits limits;

    @Inject
    SecondFactor secondFactor;

    @Inject
    FactorPolicies policies;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Answered by whoever keeps what people agreed to. */
    public interface PlaceConsent {
        /** Whether this person, now, agrees that it is kept where he proves who he is. */
        boolean holds(UserId person);
    }

    /** Somebody claims to be a user of an organisation. Organisation is its code; the address is the network address he calls from. */
    public record PasswordAttempt(
            String organisation, String username, String password, @Nullable String address, Channel channel) {
        @Override
        public String toString() {
            return "PasswordAttempt[organisation=%s, password=***]".formatted(organisation);
        }
    }

    /**
     * The password was right. The caller is half signed in (level PASSWORD) and may only give his second factor; or signed in (level
     * TOKEN), because none is asked of him.
     */
    public record PasswordAccepted(Caller caller) {}

    /**
     * @throws Refused when organisation, user or password is wrong, or the user is not active; after the same time
     * @throws TooManyAttempts when too many failed lately
     */
    @Unguarded("Before sign-in nobody holds a permission.")
    public PasswordAccepted withPassword(PasswordAttempt attempt) {
        String account =
                (attempt.organisation().strip() + "|" + attempt.username().strip()).toLowerCase(Locale.ROOT);
        limits.signIn(account, attempt.address());
        Optional<OrganisationId> organisation = organisations.ofCode(attempt.organisation());
        Optional<AppUser> user = organisation.flatMap(id -> activeUser(id, attempt));
        boolean right = passwords.matches(
                attempt.password(), user.map(AppUser::passwordHash).orElse(null));
        if (!right || user.isEmpty()) {
            organisation.ifPresent(id -> recordRefusal(id, attempt, user));
            throw new Refused();
        }
        limits.signInSucceeded(account, attempt.address());
        rehash(user.get(), attempt.password());
        Caller caller = halfSignedIn(user.get(), attempt);
        record(
                caller,
                new AuditEvent(
                        "sign-in.password-accepted",
                        "user",
                        caller.requireUser().toString()));
        return new PasswordAccepted(isExcused(caller) ? signedInByPassword(caller) : caller);
    }

    /**
     * The second step of the bound caller, who gave his password.
     *
     * @throws Refused when the code is wrong, too old or used before
     * @throws TooManyAttempts after five wrong codes in five minutes
     */
    @Unguarded("Half signed in: the password was right, no permission counts yet.")
    public Caller withCode(String totp) {
        Caller caller = TenantContext.require();
        if (caller.level() != AuthenticationLevel.PASSWORD || !secondFactor.prove(totp, "sign-in")) {
            throw new Refused();
        }
        return caller.withSecondFactor(OffsetDateTime.now(clock));
    }

    /**
     * The second step by one of the ten codes on paper; each opens once, and its owner is told by mail.
     *
     * @throws Refused when the code is wrong, void or used before
     * @throws TooManyAttempts after five wrong codes in five minutes
     */
    @Unguarded("Half signed in: the password was right, no permission counts yet.")
    public Caller withRecoveryCode(String code) {
        Caller caller = TenantContext.require();
        if (caller.level() != AuthenticationLevel.PASSWORD || !secondFactor.proveByRecoveryCode(code)) {
            throw new Refused();
        }
        return caller.withSecondFactor(OffsetDateTime.now(clock));
    }

    /** The second step by one of the caller's own passkeys. @throws Refused when it is not one, or did not sign what was asked */
    @Unguarded("Half signed in: the password was right, no permission counts yet.")
    public Caller withPasskey(PasskeyAnswer answer) {
        Caller caller = TenantContext.require();
        if (caller.level() != AuthenticationLevel.PASSWORD || !secondFactor.proveByPasskey(answer, "sign-in")) {
            throw new Refused();
        }
        return caller.withSecondFactor(OffsetDateTime.now(clock));
    }

    /** Notes that the bound caller left; the channel ends his session. */
    @Unguarded("Everybody may leave.")
    public void signOut() {
        Caller caller = TenantContext.require();
        record(caller, new AuditEvent("sign-out", "user", caller.requireUser().toString()));
    }

    private boolean isExcused(Caller caller) {
        return TenantContext.callAs(
                caller, () -> transaction.call(() -> policies.excuses(new UserId(caller.requireUser()))));
    }

    private Caller signedInByPassword(Caller caller) {
        Caller signedIn = caller.withoutSecondFactor();
        record(
                signedIn,
                new AuditEvent("sign-in.completed", "user", caller.requireUser().toString(), Map.of("factor", "none")));
        return signedIn;
    }

    /** The parameters have grown since the password was chosen: only now is it here in clear, to be hashed anew. */
    private void rehash(AppUser user, String password) {
        String kept = user.passwordHash();
        if (kept != null && passwords.isOutgrown(kept)) {
            String stronger = passwords.hash(password);
            TenantContext.callAs(
                    Caller.system(user.organisation(), "sign-in"),
                    () -> transaction.call(() -> users.replacePasswordHash(user.id(), kept, stronger)));
        }
    }

    private Optional<AppUser> activeUser(OrganisationId organisation, PasswordAttempt attempt) {
        Caller stranger = Caller.anonymous(organisation, attempt.channel(), attempt.address());
        String username = attempt.username().strip().toLowerCase(Locale.ROOT);
        return TenantContext.callAs(
                stranger,
                () -> transaction.call(() -> users.byUsername(username).filter(this::mayEnter)));
    }

    private boolean mayEnter(AppUser user) {
        return user.isActive() && organisations.get(user.organisation()).isActive();
    }

    /** Names the user only when he exists: what strangers type into the field is often a password. */
    private void recordRefusal(OrganisationId organisation, PasswordAttempt attempt, Optional<AppUser> user) {
        String subject = user.map(known -> known.id().value().toString()).orElse("unknown");
        record(
                Caller.anonymous(organisation, attempt.channel(), attempt.address()),
                new AuditEvent("sign-in.refused", "user", subject, Map.of("known", user.isPresent())));
    }

    private void record(Caller caller, AuditEvent event) {
        TenantContext.callAs(
                caller,
                () -> transaction.call(() -> {
                    audit.record(event.fromHere());
                    return true;
                }));
    }

    private static Caller halfSignedIn(AppUser user, PasswordAttempt attempt) {
        return new Caller(
                user.organisation(),
                user.id().value(),
                user.displayName(),
                AuthenticationLevel.PASSWORD,
                null,
                attempt.channel(),
                attempt.address(),
                null,
                null);
    }

    /** Somebody could not be signed in. The text is the same for every cause, so that nobody learns which part was wrong. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(
                    ProblemKind.FORBIDDEN,
                    "sign-in-refused",
                    "Sign-in failed. Check organisation, user name, password and code.");
        }
    }
}
