package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.Organisation;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.RoleRepository;
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
import java.util.List;
import java.util.Map;

/** Creates the first organisation of an installation; possible once, with the secret the server wrote at its start. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstRunSetup {
    private static final String LIMIT = "first-run setup";
    private static final List<String> FIRST_ROLES = List.of("administrator", "procurement");

    @Inject
    SetupSecrets secrets;

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    RoleRepository roles;

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
    Clock clock;

    /**
     * The first organisation of an installation and its first administrator.
     *
     * @param secret the one-use secret the server wrote at its start
     * @param code short name people type at sign-in: lower-case letters, digits and hyphens, 3 to 40
     * @param currency ISO 4217 code of the books
     * @param totpSecret base32, as {@link FirstRunSetup#newTotpSecret} gave it
     * @param totpCode the code the authenticator shows for it now
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
            String totpCode) {
        @Override
        public String toString() {
            return "SetUpOrganisation[code=%s, secrets=***]".formatted(code);
        }
    }

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
     * Creates organisation, roles and first administrator, all or nothing.
     *
     * @throws Refused when the secret is wrong or used
     * @throws NameTaken when the code is in use
     */
    @Unguarded("Guarded by the one-use setup secret; there is no user yet.")
    public OrganisationId setUp(SetUpOrganisation command) {
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
        TenantContext.callAs(installer, () -> transaction.call(() -> create(organisation, user, command.secret())));
        limits.codeSucceeded(LIMIT);
        return id;
    }

    private Founding founding(SetUpOrganisation command) {
        OrganisationId id = new OrganisationId(Uuid7.next());
        return new Founding(
                new Organisation(id, command.code(), command.name(), command.currency()),
                AppUser.invited(
                        new UserId(Uuid7.next()),
                        id,
                        command.username(),
                        command.displayName(),
                        command.email(),
                        OffsetDateTime.now(clock)));
    }

    private void requireFree(Organisation organisation) {
        if (organisations.ofCode(organisation.code()).isPresent()) {
            throw new NameTaken("organisation code");
        }
    }

    private OrganisationId create(Organisation organisation, AppUser user, String secret) {
        if (!secrets.spend(RandomText.hash(secret.strip()))) {
            throw new Refused();
        }
        organisations.add(organisation);
        users.add(user);
        roles.grant(user, FIRST_ROLES, null, "First-run set-up", OffsetDateTime.now(clock));
        audit.record(new AuditEvent(
                "organisation.set-up",
                "organisation",
                organisation.id().value().toString(),
                Map.of("code", organisation.code(), "administrator", user.username(), "roles", FIRST_ROLES)));
        setUp.fire(new OrganisationSetUp(organisation.id()));
        return organisation.id();
    }

    private record Founding(Organisation organisation, AppUser administrator) {
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
