package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Factors.TotpSecret;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.UserAdministration.NameTaken;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.FoundingSupervisor;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.Newcomers;
import et.aksum.identity.domain.Organisation;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.SetupSecrets;
import et.aksum.identity.domain.TotpAddress;
import et.aksum.identity.domain.TotpVault;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.ProblemKind;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the first organisation of an installation; possible once, with the secret the server wrote at its start. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstRunSetup {
    private static final String LIMIT = "first-run setup";
    private static final List<String> FIRST_ROLES = List.of("administrator", "procurement");
    private static final List<String> SUPERVISOR_ROLES = List.of("management-supervisor");
    private static final String REASON = "First-run set-up";

    @Inject
    SetupSecrets secrets;

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    Newcomers newcomers;

    @Inject
    NewCredentials credentials;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Event<OrganisationSetUp> setUp;

    @Inject
    Event<PersonInvited> invited;

    @Inject
    Clock clock;

    /**
     * The first organisation of an installation and its first administrator.
     *
     * @param secret the one-use secret the server wrote at its start
     * @param code short name people type at sign-in: lower-case letters, digits and hyphens, 3 to 40
     * @param currency ISO 4217 code of the books
     * @param totpSecret base32, as {@link FirstRunSetup#newTotpSecret} gave it
     * @param totpCode the code the authenticator shows for it now
     * @param supervisor who approves what others draft; null to invite somebody later
     */
    public record SetUpOrganisation(
            String secret,
            String code,
            String name,
            String currency,
            String username,
            String displayName,
            String email,
            String password,
            String totpSecret,
            String totpCode,
            @Nullable Supervisor supervisor) {
        @Override
        public String toString() {
            return "SetUpOrganisation[code=%s, secrets=***]".formatted(code);
        }
    }

    /** The first management supervisor: invited, without a password until he chooses one. */
    public record Supervisor(String username, String displayName, String email) {}

    /**
     * What was set up.
     *
     * @param supervisor the invitation to hand over; null when no supervisor was named
     */
    public record Founded(OrganisationId organisation, @Nullable IssuedInvitation supervisor) {}

    @Unguarded("Tells whether the set-up page is offered; there is no user yet.")
    public boolean isOpen() {
        return TenantContext.callWithoutOrganisation(() -> transaction.call(secrets::isOpen));
    }

    /** A secret for an authenticator. @param account what the authenticator shows, usually {@code user@organisation} */
    @Unguarded("Makes a random secret and keeps nothing.")
    public TotpSecret newTotpSecret(String account) {
        return TotpAddress.of(TotpVault.newSecret(), account);
    }

    /**
     * Whether {@link #setUp} would accept all but the authenticator, so that nobody ties one first. Spends no secret; a
     * wrong one counts as an attempt.
     *
     * @throws InvalidInput saying what to change
     * @throws Refused when the secret is wrong or used
     * @throws NameTaken when the code is in use
     */
    @Unguarded("Guarded by the one-use setup secret, and keeps nothing.")
    public void check(SetUpOrganisation command) {
        Founding founding = founding(command);
        credentials.checkPassword(command.password(), founding.context());
        limits.code(LIMIT);
        byte[] hash = RandomText.hash(command.secret().strip());
        if (!TenantContext.callWithoutOrganisation(() -> transaction.call(() -> secrets.isRight(hash)))) {
            throw new Refused();
        }
        limits.codeSucceeded(LIMIT);
        requireFree(founding.organisation());
    }

    /**
     * Creates organisation, roles, first administrator and, if named, first supervisor, all or nothing.
     *
     * @throws Refused when the secret is wrong or used
     * @throws NameTaken when the code is in use
     */
    @Unguarded("Guarded by the one-use setup secret; there is no user yet.")
    public Founded setUp(SetUpOrganisation command) {
        limits.code(LIMIT);
        if (!isOpen()) {
            throw new Refused();
        }
        Founding founding = founding(command);
        Organisation organisation = founding.organisation();
        OrganisationId id = organisation.id();
        AppUser user = founding.administrator();
        credentials
                .prepare(user.id(), command.password(), command.totpSecret(), command.totpCode(), founding.context())
                .giveTo(user);
        requireFree(organisation);
        Caller installer = new Caller(
                id, null, user.displayName(), AuthenticationLevel.SYSTEM, null, Channel.PORTAL, null, null, null);
        Founded founded =
                TenantContext.callAs(installer, () -> transaction.call(() -> create(founding, command.secret())));
        limits.codeSucceeded(LIMIT);
        return founded;
    }

    private Founding founding(SetUpOrganisation command) {
        OrganisationId id = new OrganisationId(Uuid7.next());
        Supervisor named = command.supervisor();
        AppUser supervisor =
                named == null ? null : FoundingSupervisor.of(named, id, command.username(), OffsetDateTime.now(clock));
        return new Founding(
                new Organisation(id, command.code(), command.name(), command.currency()),
                AppUser.invited(
                        new UserId(Uuid7.next()),
                        id,
                        command.username(),
                        command.displayName(),
                        command.email(),
                        OffsetDateTime.now(clock)),
                supervisor);
    }

    private void requireFree(Organisation organisation) {
        if (organisations.ofCode(organisation.code()).isPresent()) {
            throw new NameTaken("organisation code");
        }
    }

    private Founded create(Founding founding, String secret) {
        Organisation organisation = founding.organisation();
        AppUser user = founding.administrator();
        AppUser supervisor = founding.supervisor();
        if (!secrets.spend(RandomText.hash(secret.strip()))) {
            throw new Refused();
        }
        organisations.add(organisation);
        users.add(user);
        invited.fire(new PersonInvited(user.id(), Set.copyOf(FIRST_ROLES), REASON));
        IssuedInvitation invitation = supervisor == null ? null : newcomers.add(supervisor, SUPERVISOR_ROLES, REASON);
        Map<String, Object> details = new LinkedHashMap<>(
                Map.of("code", organisation.code(), "administrator", user.username(), "roles", FIRST_ROLES));
        if (supervisor != null) {
            details.put("supervisor", supervisor.username());
        }
        audit.record(new AuditEvent(
                "organisation.set-up", "organisation", organisation.id().value().toString(), details));
        setUp.fire(new OrganisationSetUp(organisation.id()));
        return new Founded(organisation.id(), invitation);
    }

    private record Founding(Organisation organisation, AppUser administrator, @Nullable AppUser supervisor) {
        /** What the password must not contain. */
        List<String> context() {
            return List.of(administrator.username(), organisation.code(), organisation.name());
        }
    }

    /** The first-run secret is wrong or was used already. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(ProblemKind.FORBIDDEN, "setup-refused", "The setup secret is wrong or was used already.");
        }
    }
}
