package et.aksum.identity;

import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.fixture.Letters;
import et.aksum.fixture.MovingClock;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.Invitations.InviteUser;
import et.aksum.identity.Invitations.IssuedInvitation;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.identity.domain.Codes;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** An organisation of its own for one test, set up the way an operator sets one up, with a clock the test moves. */
public final class House {
    public static final String PASSWORD = "vier große Wörter genug";

    public final TestDatabase database = TestDatabase.get();
    public final MovingClock clock = new MovingClock();
    public final Wiring wiring = new Wiring(database, clock);
    public final Letters letters = Letters.of(wiring);
    public final String organisation = "house-" + UUID.randomUUID().toString().substring(0, 8);
    public final String base32 =
            wiring.get(FirstRunSetup.class).newTotpSecret("selam").base32();
    public final OrganisationId id;
    private final UserId administrator;
    private final String codeOfSetUp;

    private House() {
        database.forgetAttempts();
        codeOfSetUp = currentCode();
        String secret = openSetup();
        id = wiring.get(FirstRunSetup.class).setUp(command(secret)).organisation();
        administrator = asSystem(() -> wiring.get(et.aksum.identity.domain.UserRepository.class)
                .byUsername("selam")
                .orElseThrow()
                .id());
        clock.advance(Duration.ofSeconds(30));
    }

    public static House setUp() {
        return new House();
    }

    /** Set-up works once per installation; each test is an installation of its own. */
    public String openSetup() {
        database.asSuperuser("delete from identity.setup_secret");
        String secret = "secret-" + UUID.randomUUID();
        TenantContext.callWithoutOrganisation(
                () -> database.inTransaction(() -> wiring.get(et.aksum.identity.domain.SetupSecrets.class)
                        .replace(et.aksum.identity.domain.RandomText.hash(secret))));
        return secret;
    }

    public SetUpOrganisation command(String secret) {
        return new SetUpOrganisation(
                secret,
                organisation,
                "House of Tests PLC",
                "ETB",
                "Selam",
                "Selam Bekele",
                "selam@house.example",
                PASSWORD,
                base32,
                currentCode(),
                null);
    }

    public String currentCode() {
        return Codes.of(base32, clock.instant());
    }

    public String codeOfSetUp() {
        return codeOfSetUp;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    public Caller password(String password) {
        return wiring.get(SignIn.class)
                .withPassword(new PasswordAttempt(organisation, "selam", password, "192.0.2.7", Channel.PORTAL))
                .caller();
    }

    public Caller code(Caller caller, String code) {
        return TenantContext.callAs(caller, () -> wiring.get(SignIn.class).withCode(code));
    }

    public Caller administrator() {
        return new Caller(
                id,
                administrator.value(),
                "Selam Bekele",
                AuthenticationLevel.SECOND_FACTOR,
                now(),
                Channel.PORTAL,
                "192.0.2.7",
                null,
                null);
    }

    public Caller person(UserId user) {
        return new Caller(
                id, user.value(), "person", AuthenticationLevel.SECOND_FACTOR, now(), Channel.PORTAL, null, null, null);
    }

    public <T> T asAdministrator(Callable<T> work) {
        return as(administrator(), work);
    }

    public <T> T as(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    public <T> T asSystem(Callable<T> work) {
        return as(Caller.system(id, "test"), work);
    }

    /** A session of his at another device. */
    public Caller elsewhere(Caller person) {
        return wiring.get(SessionKeeping.class).begin(person, "elsewhere-" + UUID.randomUUID(), "Phone");
    }

    /** Why a session has ended, {@code "it lives"} while it has not. */
    public String endOf(Caller session) {
        return asAdministrator(() -> (String) database.entityManager()
                .createNativeQuery("select coalesce(end_reason, 'it lives') from identity.session where id = ?1")
                .setParameter(1, session.sessionId())
                .getSingleResult());
    }

    /** The level on record for the only entry of this action. */
    public AuthenticationLevel levelOf(String action) {
        return asAdministrator(() ->
                wiring
                        .get(AuditQueries.class)
                        .page(new AuditFilter(action, null, null, null, null, null), 0, 2)
                        .stream()
                        .reduce((one, other) -> {
                            throw new AssertionError(action + " more than once");
                        })
                        .orElseThrow()
                        .level());
    }

    /** How many entries of this action are on record. */
    public int recorded(String action) {
        return asAdministrator(() -> wiring.get(AuditQueries.class)
                .page(new AuditFilter(action, null, null, null, null, null), 0, 100)
                .size());
    }

    /** Somebody who accepted his invitation, with these roles. */
    public UserId invitedUser(String username, String... roles) {
        Invitations invitations = wiring.get(Invitations.class);
        IssuedInvitation issued = asAdministrator(() ->
                invitations.invite(new InviteUser(username, username, username + "@house.example", Set.of(roles))));
        String secret = wiring.get(FirstRunSetup.class).newTotpSecret(username).base32();
        invitations.accept(
                new AcceptInvitation(organisation, issued.code(), PASSWORD, secret, Codes.of(secret, clock.instant())));
        return issued.userId();
    }
}
