package et.aksum.audit;

import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;

/** An organisation with nothing but a trail. */
final class AuditHouse {
    final TestDatabase database = TestDatabase.get();
    final Wiring wiring = new Wiring(database, Clock.systemUTC());
    final OrganisationId id = new OrganisationId(Uuid7.next());
    final UUID user = Uuid7.next();
    private final Caller caller = new Caller(
            id, null, "Selam Bekele", AuthenticationLevel.SECOND_FACTOR, null, Channel.API, "192.0.2.7", null, null);

    AuditHouse() {
        work(() -> {
            var em = database.entityManager();
            em.createNativeQuery(
                            "insert into identity.organisation (id, code, name, currency) values (?1, ?2, 'House', 'ETB')")
                    .setParameter(1, id.value())
                    .setParameter(2, "audit-" + id.value().toString().substring(24))
                    .executeUpdate();
            return id;
        });
    }

    <T> T work(Callable<T> work) {
        return TenantContext.callAs(caller, () -> database.inTransaction(work));
    }

    void record(AuditEvent event) {
        work(() -> {
            wiring.get(AuditTrail.class).record(event);
            return event;
        });
    }

    /** Adds a person: a change of a watched table, which the trail seals at commit. */
    UUID addPerson(String name) {
        UUID person = Uuid7.next();
        work(() -> database.entityManager()
                .createNativeQuery(
                        "insert into identity.app_user (org_id, id, username, display_name, email, state) values (?1, ?2, ?3, ?3, 'a@b', 'INVITED')")
                .setParameter(1, id.value())
                .setParameter(2, person)
                .setParameter(3, name)
                .executeUpdate());
        return person;
    }

    VerificationResult verify() {
        return work(() -> wiring.get(AuditVerification.class).verify());
    }

    /** Somebody with the keys of the database, past every trigger. */
    void tamper(String sql) {
        database.asSuperuser("set session_replication_role = replica; " + sql.replace("$org", "'" + id.value() + "'"));
    }
}
