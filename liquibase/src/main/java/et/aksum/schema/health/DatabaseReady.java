package et.aksum.schema.health;

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
        try {
            return Answer.of("database", settings.policy().ofSchema(pool.status()));
        } catch (PoolUnavailable unavailable) {
            return HealthCheckResponse.named("database")
                    .withData("state", "UNKNOWN")
                    .withData("message", String.valueOf(unavailable.getMessage()))
                    .down()
                    .build();
        }
    }
}
