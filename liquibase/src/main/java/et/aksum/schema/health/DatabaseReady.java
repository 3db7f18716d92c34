package et.aksum.schema.health;

import et.aksum.schema.HealthNotes;
import et.aksum.schema.SchemaDrift;
import et.aksum.schema.SchemaMaintenance;
import et.aksum.schema.SchemaMigration;
import et.aksum.schema.SchemaState;
import et.aksum.schema.health.ReadinessPolicy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready, part one: the pool gives a connection, the database answers, and its schema is one this build can work with. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    RuntimePool pool;

    @Inject
    ReadinessSettings settings;

    private final Clock clock = Clock.systemUTC();

    @Override
    public HealthCheckResponse call() {
        // Until then the runtime role may not even have the right to look.
        if (SchemaMigration.last().isEmpty()) {
            return unknown("This node has not finished migrating the schema.");
        }
        try {
            RuntimePool.Look look = pool.look();
            return Answer.of("database", told(settings.policy().ofSchema(look.status()), look));
        } catch (PoolUnavailable unavailable) {
            return unknown(String.valueOf(unavailable.getMessage()));
        }
    }

    // Told, not judged: a node that stops serving does not mend a database.
    private Verdict told(Verdict verdict, RuntimePool.Look look) {
        Map<String, String> data = new LinkedHashMap<>(verdict.data());
        data.putAll(ReadinessNotes.told(look.status(), look.vitals(), SchemaDrift.last(), clock.instant()));
        data.putAll(ReadinessNotes.ofPolicies(SchemaMaintenance.last()));
        data.putAll(HealthNotes.all());
        return new Verdict(verdict.up(), data);
    }

    private static HealthCheckResponse unknown(String why) {
        return HealthCheckResponse.named("database")
                .withData("state", SchemaState.UNKNOWN.name())
                .withData("message", why)
                .down()
                .build();
    }
}
