package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.NameTaken;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.Newcomers;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New people join by a one-use code that an administrator hands over. */
@Stateless
public class Invitations {
    /** How long an invitation may be accepted. */
    public static final Duration LIFE = Duration.ofDays(7);

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    Newcomers newcomers;

    @Inject
    NewCredentials credentials;

    @Inject
    FactorPolicies policies;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** A new person with the roles (codes) he gets when he accepts. */
    public record InviteUser(String username, String displayName, String email, Set<String> roles) {
        public InviteUser {
            roles = Set.copyOf(roles);
        }
    }

    /** An invitation; its code is shown once, works once and until it expires. */
    public record IssuedInvitation(UserId userId, String code, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "IssuedInvitation[userId=%s, code=***]".formatted(userId.value());
        }
    }

    /**
     * An invited person chooses his password and authenticator. Organisation is its code.
     *
     * @param totpSecret null, as the code, for whom no second factor is asked and who wants none
     */
    public record AcceptInvitation(
            String organisation, String code, String password, @Nullable String totpSecret, @Nullable String totpCode) {
        @Override
        public String toString() {
            return "AcceptInvitation[organisation=%s, secrets=***]".formatted(organisation);
        }
    }

    /**
     * @throws NameTaken when the user name is in use
     * @throws BusinessException of the context access, when the roles are not the caller's to give or must not be held together
     */
    @Idempotent
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public IssuedInvitation invite(InviteUser command) {
        Caller caller = TenantContext.require();
        OffsetDateTime now = OffsetDateTime.now(clock);
        AppUser user = AppUser.invited(
                new UserId(Uuid7.next()),
                caller.organisation(),
                command.username(),
                command.displayName(),
                command.email(),
                now);
        if (users.byUsername(user.username()).isPresent()) {
            throw new NameTaken("user name");
        }
        IssuedInvitation issued = newcomers.add(user, command.roles(), "Invitation");
        audit.record(new AuditEvent(
                "user.invited",
                "user",
                user.id().value().toString(),
                Map.of(
                        "username",
                        user.username(),
                        "roles",
                        command.roles().stream().sorted().toList())));
        return issued;
    }

    /** Whom an invitation is for, and whether he must tie an authenticator. Organisation is its code. */
    public record InvitedPerson(String organisation, String username, String displayName, boolean factorNeeded) {}

    /**
     * Whom the invitation is for, if it may be accepted with this password; so that nobody ties an authenticator to one that
     * is refused. Spends no code; a wrong one counts as an attempt.
     *
     * @throws Refused when organisation or code is wrong, or the code is used or expired
     * @throws InvalidInput when the password will not do
     */
    @Unguarded("Guarded by the one-use invitation code, and keeps nothing.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public InvitedPerson check(String organisation, String code, String password) {
        String limit = limit(organisation);
        limits.code(limit);
        Invited invited = invited(organisation, RandomText.hash(code.strip()));
        limits.codeSucceeded(limit);
        credentials.checkPassword(password, invited.context());
        return invited.person();
    }

    /**
     * The invited person chooses password and authenticator and may sign in from then on.
     *
     * @throws Refused when organisation or code is wrong, or the code is used or expired
     * @throws InvalidInput when the password will not do, or there is no authenticator and one is asked of him
     */
    @Unguarded("Guarded by the one-use invitation code; the person cannot sign in yet.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void accept(AcceptInvitation command) {
        String limit = limit(command.organisation());
        limits.code(limit);
        byte[] code = RandomText.hash(command.code().strip());
        Invited invited = invited(command.organisation(), code);
        var kept = kept(command, invited);
        Caller half = new Caller(
                invited.home(),
                invited.user().value(),
                invited.person().displayName(),
                AuthenticationLevel.PASSWORD,
                null,
                Channel.PORTAL,
                null,
                null,
                null);
        Caller person = kept.authenticator() == null ? half : half.withSecondFactor(OffsetDateTime.now(clock));
        TenantContext.callAs(person, () -> transaction.call(() -> activate(invited.user(), code, kept)));
        limits.codeSucceeded(limit);
    }

    private NewCredentials.Kept kept(AcceptInvitation command, Invited invited) {
        String secret = command.totpSecret();
        String code = command.totpCode();
        if (secret != null && code != null) {
            return credentials.prepare(invited.user(), command.password(), secret, code, invited.context());
        }
        if (secret != null || code != null || invited.person().factorNeeded()) {
            throw new InvalidInput(
                    "totpCode", "An authenticator is needed: give its secret and the code it shows now.");
        }
        return credentials.prepare(command.password(), invited.context());
    }

    private static String limit(String organisation) {
        return "invitation|" + organisation.strip();
    }

    private Invited invited(String organisation, byte[] code) {
        OrganisationId home = organisations.ofCode(organisation).orElseThrow(Refused::new);
        return TenantContext.callAs(
                Caller.anonymous(home, Channel.PORTAL, null), () -> transaction.call(() -> invited(home, code)));
    }

    private Invited invited(OrganisationId home, byte[] code) {
        UserId user = users.invited(code, OffsetDateTime.now(clock)).orElseThrow(Refused::new);
        AppUser found = users.get(user);
        var organisation = organisations.get(home);
        return new Invited(
                home,
                user,
                new InvitedPerson(
                        organisation.code(), found.username(), found.displayName(), policies.isRequiredOf(user)),
                organisation.name());
    }

    private UserId activate(UserId id, byte[] code, NewCredentials.Kept kept) {
        AppUser user = users.getLocked(id);
        boolean lacking = kept.authenticator() == null && policies.isRequiredOf(id);
        if (lacking || user.state() != UserState.INVITED || !users.spendInvitation(code, OffsetDateTime.now(clock))) {
            throw new Refused();
        }
        kept.giveTo(user);
        audit.record(new AuditEvent("invitation.accepted", "user", id.value().toString()));
        return id;
    }

    private record Invited(OrganisationId home, UserId user, InvitedPerson person, String organisationName) {
        /** What the password must not contain. */
        List<String> context() {
            return List.of(person.username(), person.organisation(), organisationName);
        }
    }

    /** The invitation is unknown, used or expired; the text does not say which. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(
                    ProblemKind.FORBIDDEN,
                    "invitation-refused",
                    "This invitation is not valid any more. Ask for a new one.");
        }
    }
}
