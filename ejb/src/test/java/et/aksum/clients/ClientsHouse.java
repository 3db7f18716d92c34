package et.aksum.clients;

import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.Registrations.Register;
import et.aksum.clients.domain.LetterBox;
import et.aksum.fixture.MovingClock;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.EmployeeDetails;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeRegister;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An organisation of its own for one test, with the people who have to do with clients and a clock the test moves. */
final class ClientsHouse {
    final TestDatabase database = TestDatabase.get();
    final MovingClock clock = new MovingClock();
    final Wiring wiring = new Wiring(database, clock);
    final LetterBox letters = LetterBox.in(wiring);
    final OrganisationId id = new OrganisationId(Uuid7.next());
    final String code = "clients-" + id.value().toString().substring(24);
    final Caller dawit;
    final Caller hirut;
    final Caller sara;

    final Registrations registrations = wiring.get(Registrations.class);
    final RegistrationDesk desk = wiring.get(RegistrationDesk.class);
    final RegistrationQueries queue = wiring.get(RegistrationQueries.class);
    final ClientQueries clients = wiring.get(ClientQueries.class);

    ClientsHouse() {
        database.forgetAttempts();
        dawit = employee("dawit");
        hirut = employee("hirut");
        sara = employee("sara");
        database.asSuperuser(
                """
                insert into identity.organisation (id, code, name, currency) values ('%1$s', '%2$s', 'House of Clients', 'ETB');
                insert into identity.organisation_code (code, org_id) values ('%2$s', '%1$s');
                select set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true), identity.seed_organisation('%1$s');
                insert into identity.app_user (org_id, id, username, display_name, email, state)
                select '%1$s', p.id::uuid, p.name, p.name, p.name || '@house.example', 'ACTIVE'
                from (values ('dawit', '%3$s'), ('hirut', '%4$s'), ('sara', '%5$s')) as p (name, id);
                insert into identity.role_assignment (org_id, id, user_id, role_id, valid_from)
                select u.org_id, gen_random_uuid(), u.id, r.id, now() - interval '1 minute'
                from identity.app_user u join identity.role r on r.org_id = u.org_id and r.code = 'management-supervisor'
                where u.org_id = '%1$s'"""
                        .formatted(id.value(), code, dawit.userId(), hirut.userId(), sara.userId()));
    }

    EmployeeId employee(Caller person, @Nullable EmployeeId supervisor) {
        return as(person, () -> wiring.get(EmployeeRegister.class)
                .add(new EmployeeRegister.AddEmployee(
                        "E-" + person.name(),
                        new EmployeeDetails(
                                person.name(),
                                "Clerk",
                                new UserId(person.requireUser()),
                                null,
                                supervisor,
                                LocalDate.of(2024, 3, 1),
                                null))));
    }

    private Caller employee(String name) {
        return new Caller(
                id,
                Uuid7.next(),
                name,
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(clock),
                Channel.PORTAL,
                null,
                null,
                null);
    }

    <T> T as(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    void run(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return true;
        });
    }

    static InstitutionFacts pharmacy(String tin, String name) {
        return new InstitutionFacts(
                tin,
                name,
                null,
                ClientKind.PHARMACY,
                Ownership.PRIVATE,
                "addis-ababa",
                "addis-ababa/bole-sub-city",
                null,
                "03",
                LicenceKind.PHARMACY,
                "PH-" + tin,
                LocalDate.of(2030, 1, 31));
    }

    static PersonFacts person(String email) {
        return new PersonFacts("Almaz", email, "0911 22 33 44", "en", Set.of(ContactRole.ORDERS));
    }

    void register(String organisation, String tin, String email) {
        registrations.register(new Register(
                organisation,
                pharmacy(tin, "Abay Pharmacy"),
                person(email),
                "192.0.2." + (tin.hashCode() & 127),
                Channel.PORTAL));
    }

    LinkUse link(String key) {
        return new LinkUse(code, key, "192.0.2.1", Channel.PORTAL);
    }

    /** Registered and confirmed. */
    RegistrationId pending(String tin, String email) {
        register(code, tin, email);
        registrations.confirm(link(letters.key(email)));
        return new RegistrationId(rows(email).get(rows(email).size() - 1).id());
    }

    List<RegistrationQueries.RegistrationRow> rows(String email) {
        return as(dawit, () -> queue.page(new RegistrationQueries.RegistrationFilter(email, Set.of(), false), 0, 50));
    }

    RegistrationQueries.RegistrationDetails details(RegistrationId registration) {
        return as(dawit, () -> queue.details(registration));
    }

    void approve(Caller caller, RegistrationId registration) {
        long version = details(registration).row().version();
        run(caller, () -> desk.approve(registration, version));
    }

    /** An institution that dawit let in. */
    ClientId client(String tin, String email) {
        RegistrationId registration = pending(tin, email);
        approve(dawit, registration);
        return new ClientId(
                java.util.Objects.requireNonNull(details(registration).facts().client()));
    }

    ClientDetails details(ClientId client) {
        return as(dawit, () -> clients.details(client));
    }

    long version(ClientId client) {
        return details(client).client().version();
    }
}
