package et.aksum.schema.health;

import et.aksum.schema.DriftReport;
import et.aksum.schema.SchemaDrift;
import et.aksum.schema.SchemaMigration;
import et.aksum.schema.SchemaState;
import et.aksum.schema.health.ReadinessPolicy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Override
    public HealthCheckResponse call() {
        // Until then the runtime role may not even have the right to look.
        if (SchemaMigration.last().isEmpty()) {
            return unknown("This node has not finished migrating the schema.");
        }
        try {
            return Answer.of("database", withDrift(settings.policy().ofSchema(pool.status())));
        } catch (PoolUnavailable unavailable) {
            return unknown(String.valueOf(unavailable.getMessage()));
        }
    }

    // Told, not judged: a node that stops serving does not mend a database.
    private static Verdict withDrift(Verdict verdict) {
        Map<String, String> data = new LinkedHashMap<>(verdict.data());
        data.put("drift", SchemaDrift.last().map(DatabaseReady::words).orElse("not looked for yet"));
        return new Verdict(verdict.up(), data);
    }

    private static String words(DriftReport report) {
        int unexplained = report.unexplained().size();
        return "%s, looked for at %s"
                .formatted(unexplained == 0 ? "none" : unexplained + " differences", report.takenAt());
    }

    private static HealthCheckResponse unknown(String why) {
        return HealthCheckResponse.named("database")
                .withData("state", SchemaState.UNKNOWN.name())
                .withData("message", why)
                .down()
                .build();
    }
}
