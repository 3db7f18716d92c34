package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Factors.FirstAuthenticator;
import et.aksum.identity.SignIn;
import et.aksum.identity.UserId;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** The first second factor of somebody: until now only his password says who he is, so it is what he must have given. */
@ApplicationScoped
public class FirstFactor {
    @Inject
    UserRepository users;

    @Inject
    FactorPolicies policies;

    @Inject
    OwnPassword ownPassword;

    @Inject
    NewCredentials credentials;

    @Inject
    CredentialNotices notices;

    @Inject
    ProvenFrom from;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Outside of a transaction, because a password is hashed. */
    public Caller tie(FirstAuthenticator first) {
        Caller caller = TenantContext.require();
        boolean half = caller.level() == AuthenticationLevel.PASSWORD;
        if (!half && (!caller.level().isSignedIn() || caller.tokenId() != null)) {
            throw new SignIn.Refused();
        }
        UserId id = new UserId(caller.requireUser());
        if (!half) {
            ownPassword.require(id, first.password(), "authenticator.tie-refused");
        }
        NewCredentials.Authenticator tied = credentials.tie(id, first.totpSecret(), first.totpCode());
        Caller proven = caller.withSecondFactor(OffsetDateTime.now(clock));
        return transaction.call(() -> keep(id, tied, proven, half ? "sign-in" : "step-up"));
    }

    private Caller keep(UserId id, NewCredentials.Authenticator tied, Caller proven, String purpose) {
        AppUser user = users.getLocked(id);
        if (!user.isActive() || policies.hasFactor(id)) {
            throw new SignIn.Refused();
        }
        user.tie(tied.totpSecret(), tied.usedStep());
        String owner = id.value().toString();
        TenantContext.callAs(proven, () -> {
            audit.record(new AuditEvent("authenticator.tied", "user", owner, Map.of("first", true)));
            audit.record(from.here(
                    new AuditEvent(purpose + ".completed", "user", owner, Map.of("factor", "authenticator")), id));
            notices.changed(user, CredentialChange.AUTHENTICATOR_TIED, Map.of());
            return owner;
        });
        return proven;
    }
}
