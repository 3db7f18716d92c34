package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.CredentialChange;
import et.aksum.identity.domain.CredentialNotices;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.FreshFactor;
import et.aksum.identity.domain.Passkey;
import et.aksum.identity.domain.PasskeyRepository;
import et.aksum.identity.domain.PasskeySignIn;
import et.aksum.identity.domain.RecoveryCodes;
import et.aksum.identity.domain.UserHandle;
import et.aksum.identity.domain.UserRepository;
import et.aksum.identity.domain.WebAuthn;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passkeys (WebAuthn): registered, named and removed by their owner, and good for signing in without a password. */
@Stateless
public class Passkeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 20;

    @Inject
    UserRepository users;

    @Inject
    PasskeyRepository passkeys;

    @Inject
    WebAuthn webAuthn;

    @Inject
    PasskeySignIn signIn;

    @Inject
    FactorPolicies policies;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    FreshFactor fresh;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * One asking of an authenticator. The channel keeps it with the session it belongs to and takes it away when it is answered.
     *
     * @param challenge 32 random bytes
     * @param origin scheme, host and port of our own pages, as the browser must name it
     * @param relyingParty the host name passkeys are bound to
     */
    public record Ceremony(byte[] challenge, String origin, String relyingParty) implements Serializable {
        public Ceremony {
            challenge = challenge.clone();
        }

        @Override
        public byte[] challenge() {
            return challenge.clone();
        }

        @Override
        public String toString() {
            return "Ceremony[origin=%s]".formatted(origin);
        }
    }

    /** What a browser answered, as the JSON of {@code PublicKeyCredential.toJSON()}. */
    public record PasskeyAnswer(Ceremony ceremony, String json) {
        @Override
        public String toString() {
            return "PasskeyAnswer[***]";
        }
    }

    /** A passkey in a list. @param backedUp whether a service keeps it for several devices */
    public record PasskeyRow(
            UUID id, String name, OffsetDateTime createdAt, @Nullable OffsetDateTime lastUsedAt, boolean backedUp) {}

    /** What an authenticator must know of the bound caller. @param handle names organisation and person, for signing in without a name */
    public record Owner(byte[] handle, String account, String name, List<Known> known) {}

    /** A passkey that an authenticator may be asked for. @param transports how it is reached, separated by commas */
    public record Known(byte[] credentialId, @Nullable String transports) {}

    /** A new challenge for our pages at this origin. */
    @Unguarded("Makes a random challenge and keeps nothing.")
    public Ceremony begin(String origin) {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        return new Ceremony(challenge, origin, URI.create(origin).getHost());
    }

    /** The bound caller, half or fully signed in, as an authenticator needs him. */
    @Unguarded("Tells the caller about himself only; credential ids are no secrets.")
    public Owner owner() {
        Caller caller = TenantContext.require();
        UserId id = new UserId(caller.requireUser());
        return new Owner(
                UserHandle.of(caller.organisation(), id),
                users.get(id).username(),
                caller.name(),
                passkeys.of(id).stream()
                        .map(key -> new Known(key.credentialId(), key.transports()))
                        .toList());
    }

    /**
     * Keeps a new passkey of the caller and tells him by mail.
     *
     * @throws StepUp.Required without a fresh second factor
     * @throws Refused when the authenticator's answer is not what was asked for
     * @throws InvalidInput when the name will not do, or there are twenty already
     */
    @Unguarded("Concerns the caller himself only, and needs his second factor fresh.")
    public UUID register(PasskeyAnswer answer, String name) {
        Caller caller = fresh.require();
        UserId id = new UserId(caller.requireUser());
        var user = users.getLocked(id);
        if (passkeys.of(id).size() >= MOST) {
            throw new InvalidInput("name", "You have %d passkeys. Remove one first.".formatted(MOST));
        }
        WebAuthn.Made made = webAuthn.made(answer.ceremony(), answer.json()).orElseThrow(Refused::new);
        if (passkeys.byCredential(made.credentialId()).isPresent()) {
            throw new Refused();
        }
        Passkey key = new Passkey(caller.organisation(), id, name, made, OffsetDateTime.now(clock));
        passkeys.add(key);
        audit.record(new AuditEvent("passkey.added", "passkey", key.id().toString(), Map.of("name", key.name())));
        notices.changed(user, CredentialChange.PASSKEY_ADDED, Map.of("passkey", key.name()));
        return key.id();
    }

    /** @throws NotFound when the caller has no such passkey */
    @Unguarded("Concerns a passkey of the caller himself only.")
    public void rename(UUID passkey, String name) {
        Passkey key = own(passkey);
        key.rename(name);
        audit.record(new AuditEvent("passkey.renamed", "passkey", passkey.toString(), Map.of("name", key.name())));
    }

    /**
     * The passkey speaks for nobody from now on. With the last second factor go the recovery codes, which stand for it.
     *
     * @throws StepUp.Required without a fresh second factor
     * @throws NotFound when the caller has no such passkey
     * @throws LastFactor when it is the last and the organisation asks everybody for one
     * @throws LastFactorOfPrivileged when it is the last and his roles ask for one
     */
    @Unguarded("Concerns a passkey of the caller himself only, and needs his second factor fresh.")
    public void remove(UUID passkey) {
        UserId id = new UserId(fresh.require().requireUser());
        var user = users.getLocked(id);
        Passkey key = own(passkey);
        if (!user.hasAuthenticator() && passkeys.of(id).size() == 1) {
            policies.requireOptional(id);
            recoveryCodes.voidAll(id, OffsetDateTime.now(clock));
        }
        key.remove(OffsetDateTime.now(clock));
        audit.record(new AuditEvent("passkey.removed", "passkey", passkey.toString(), Map.of("name", key.name())));
        notices.changed(user, CredentialChange.PASSKEY_REMOVED, Map.of("passkey", key.name()));
    }

    /**
     * Signs in by a passkey alone: possession by its signature, a second factor by its verification of the user.
     *
     * @param address the network address he calls from
     * @throws Refused when it is unknown, removed, not right, or its owner is not active
     * @throws TooManyAttempts when too many were refused from this address
     */
    @Unguarded("Before sign-in nobody holds a permission.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller signIn(PasskeyAnswer answer, @Nullable String address) {
        return signIn.signIn(answer, address).orElseThrow(Refused::new);
    }

    private Passkey own(UUID passkey) {
        return passkeys.find(new UserId(TenantContext.require().requireUser()), passkey)
                .orElseThrow(NotFound::new);
    }

    /** The caller has no such passkey. */
    public static final class NotFound extends BusinessException {
        public NotFound() {
            super(ProblemKind.NOT_FOUND, "passkey-not-found", "There is no such passkey.");
        }
    }

    /** The authenticator's answer was not accepted; the text does not say why. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(ProblemKind.FORBIDDEN, "passkey-refused", "The passkey was not accepted. Try again, or another way.");
        }
    }

    /** It is the last, and the organisation asks everybody for one. */
    public static final class LastFactor extends BusinessException {
        public LastFactor() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "last-factor",
                    "This is the last second factor of your account, and your organisation asks everybody for one. Set up another one first.");
        }
    }

    /** It is the last, and what the owner's roles allow asks for one. */
    public static final class LastFactorOfPrivileged extends BusinessException {
        public LastFactorOfPrivileged() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "last-factor-of-privileged",
                    "This is the last second factor of your account, and what your roles allow asks for one, whatever the organisation decided. Set up another one first.");
        }
    }
}
