package et.aksum.workforce;

import et.aksum.fixture.Letters;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.UserAdministration;
import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.EmployeeRegister.AddEmployee;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An organisation of its own with its calendar, and employees as a test needs them. */
final class WorkforceHouse {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

    final TestDatabase database = TestDatabase.get();
    final Wiring wiring;
    final Letters letters;
    final OrganisationId organisation = new OrganisationId(Uuid7.next());
    final UserId keeper;

    WorkforceHouse() {
        this(Clock.systemUTC());
    }

    WorkforceHouse(Clock clock) {
        wiring = new Wiring(database, clock);
        letters = Letters.of(wiring);
        database.asSuperuser(
                "insert into identity.organisation (id, code, name, currency) values ('%s', 'house-%s', 'House', 'ETB')"
                        .formatted(
                                organisation.value(),
                                organisation.value().toString().substring(24)));
        asSystem(() -> wiring.get(EntityManager.class)
                .createNativeQuery("select schema.plant(?1)")
                .setParameter(1, organisation.value())
                .getSingleResult());
        keeper = user("keeper");
    }

    /** Somebody who signs in. */
    UserId user(String name) {
        UUID id = Uuid7.next();
        asSystem(() -> wiring.get(EntityManager.class)
                .createNativeQuery(
                        "insert into identity.app_user (org_id, id, username, display_name, email, state, password_hash) values (?1, ?2, ?3, ?3, 'mail@house.example', 'ACTIVE', 'none')")
                .setParameter(1, organisation.value())
                .setParameter(2, id)
                .setParameter(3, name)
                .executeUpdate());
        return new UserId(id);
    }

    /** An employee who signs in under the same name. */
    EmployeeId employee(String name, @Nullable EmployeeId supervisor) {
        return add(details(name, user(name), null, supervisor));
    }

    EmployeeId add(EmployeeDetails details) {
        return as(() -> wiring.get(EmployeeRegister.class).add(new AddEmployee("E-" + details.name(), details)));
    }

    UserId userOf(EmployeeId employee) {
        return as(() -> new UserId((UUID) wiring.get(EntityManager.class)
                .createNativeQuery("select user_id from workforce.employee where id = ?1")
                .setParameter(1, employee.value())
                .getSingleResult()));
    }

    static EmployeeDetails details(
            String name, @Nullable UserId user, @Nullable UnitId unit, @Nullable EmployeeId supervisor) {
        return new EmployeeDetails(name, "Clerk", user, unit, supervisor, FIRST_DAY, null);
    }

    Caller caller() {
        return caller(keeper, "keeper");
    }

    private Caller caller(UserId person, String name) {
        return new Caller(
                organisation,
                person.value(),
                name,
                AuthenticationLevel.SECOND_FACTOR,
                OffsetDateTime.now(Clock.systemUTC()),
                Channel.PORTAL,
                null,
                null,
                null);
    }

    <T extends @Nullable Object> T as(Callable<T> work) {
        return TenantContext.callAs(caller(), () -> database.inTransaction(work));
    }

    void speaksAmharic(UserId person) {
        TenantContext.callAs(
                caller(person, "reader"),
                () -> database.inTransaction(() -> {
                    wiring.get(UserAdministration.class).speak(Locale.forLanguageTag("am"));
                    return person;
                }));
    }

    <T extends @Nullable Object> T asSystem(Callable<T> work) {
        return TenantContext.callAs(Caller.system(organisation, "test"), () -> database.inTransaction(work));
    }

    void run(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }
}
