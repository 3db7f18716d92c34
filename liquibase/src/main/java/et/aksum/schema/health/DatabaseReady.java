package et.aksum.schema.health;

import et.aksum.schema.SchemaMigration;
import et.aksum.schema.SchemaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            return Answer.of("database", settings.policy().ofSchema(pool.status()));
        } catch (PoolUnavailable unavailable) {
            return unknown(String.valueOf(unavailable.getMessage()));
        }
    }

    private static HealthCheckResponse unknown(String why) {
        return HealthCheckResponse.named("database")
                .withData("state", SchemaState.UNKNOWN.name())
                .withData("message", why)
                .down()
                .build();
    }
}
