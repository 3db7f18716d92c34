package et.aksum.consent;

import et.aksum.audit.PersonalDataSource;
import et.aksum.clients.adapter.ClientsPersonalData;
import et.aksum.consent.adapter.ConsentPersonalData;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.adapter.IdentityPersonalData;
import et.aksum.messaging.Addressee;
import et.aksum.messaging.ReceivingConsent;
import et.aksum.messaging.adapter.MessagingPersonalData;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.adapter.WorkforcePersonalData;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The use cases of consent on the test database, for people a test makes up itself. */
public final class Privacy {
    public static final OrganisationId ADDIS =
            new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    public static final OrganisationId OTHER =
            new OrganisationId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));

    public final TestDatabase database = TestDatabase.get();
    public final Wiring wiring = new Wiring(database, Clock.systemUTC());

    public Privacy() {
        wiring.with(ReceivingConsent.class, (person, purpose) -> wiring.get(ConsentLedger.class)
                .holds(person, purpose, OffsetDateTime.now(Clock.systemUTC())));
        wiring.with(PersonalDataSource.class, Privacy::everyTable);
    }

    /** All sources as one: the fixture knows one bean of a kind. */
    static List<et.aksum.audit.PersonalTable> everyTable() {
        return List.of(
                        new ClientsPersonalData(),
                        new ConsentPersonalData(),
                        new IdentityPersonalData(),
                        new MessagingPersonalData(),
                        new WorkforcePersonalData())
                .stream()
                .flatMap(source -> source.tables().stream())
                .toList();
    }

    /** Somebody new, with an account in this state. */
    public UUID person(String name, String state) {
        UUID id = UUID.randomUUID();
        String short8 = id.toString().substring(0, 8);
        as(Caller.system(ADDIS, "test"), () -> database.entityManager()
                .createNativeQuery(
                        "insert into identity.app_user (org_id, id, username, display_name, email, state) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, ADDIS.value())
                .setParameter(2, id)
                .setParameter(3, "p-" + short8)
                .setParameter(4, name)
                .setParameter(5, "p-" + short8 + "@house.example")
                .setParameter(6, state)
                .executeUpdate());
        return id;
    }

    public static Addressee user(UUID id) {
        return new Addressee(Addressee.Kind.USER, id);
    }

    public Caller caller(UUID id, String name) {
        return new Caller(
                ADDIS,
                id,
                name,
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(Clock.systemUTC()),
                Channel.PORTAL,
                "192.0.2.77",
                null,
                null);
    }

    public <T> T as(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    public <T> T as(UUID person, Callable<T> work) {
        return as(caller(person, "Somebody"), work);
    }

    /** A single value, read as this organisation. */
    public String one(String sql) {
        return as(
                Caller.system(ADDIS, "test"),
                () -> String.valueOf(
                        database.entityManager().createNativeQuery(sql).getSingleResult()));
    }
}
