package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who a passkey speaks for and whether it does; success and refusal are committed with their audit entries. */
@ApplicationScoped
public class PasskeySignIn {
    @Inject
    WebAuthn webAuthn;

    @Inject
    UserRepository users;

    @Inject
    OrganisationRepository organisations;

    @Inject
    PasskeyProof proof;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    public Optional<Caller> signIn(PasskeyAnswer answer, @Nullable String address) {
        String limit = "passkey|" + address;
        limits.code(limit);
        Optional<Caller> caller = webAuthn.signed(answer.json()).flatMap(signed -> UserHandle.parse(signed.userHandle())
                .flatMap(handle -> TenantContext.callAs(
                        Caller.anonymous(handle.organisation(), Channel.PORTAL, address),
                        () -> transaction.call(() -> accepted(handle, answer, signed, address)))));
        if (caller.isPresent()) {
            limits.codeSucceeded(limit);
        }
        return caller;
    }

    private Optional<Caller> accepted(
            UserHandle handle, PasskeyAnswer answer, WebAuthn.Signed signed, @Nullable String address) {
        Optional<AppUser> user = users.find(handle.user())
                .filter(found -> found.isActive()
                        && organisations.get(found.organisation()).isActive());
        boolean right = user.isPresent() && proof.isRight(user.get(), answer, signed);
        if (user.isEmpty()) {
            // Nobody of this organisation, perhaps no organisation at all: there is no trail it belongs to.
            return Optional.empty();
        }
        if (!right) {
            audit.record(new AuditEvent(
                    "sign-in.refused",
                    "user",
                    handle.user().value().toString(),
                    Map.of("known", true, "factor", "passkey")));
            return Optional.empty();
        }
        Caller caller = caller(user.get(), address);
        TenantContext.callAs(caller, () -> {
            audit.record(new AuditEvent(
                    "sign-in.completed",
                    "user",
                    handle.user().value().toString(),
                    Map.of("factor", "passkey", "password", false)));
            return caller;
        });
        return Optional.of(caller);
    }

    private Caller caller(AppUser user, @Nullable String address) {
        return new Caller(
                user.organisation(),
                user.id().value(),
                user.displayName(),
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(clock),
                Channel.PORTAL,
                address,
                null,
                null);
    }
}
