package et.aksum.schema.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready, part two: nothing is configured in a way that is fine on a developer's machine only. */
@Readiness
@ApplicationScoped
public class ConfigurationReady implements HealthCheck {
    @Inject
    ReadinessSettings settings;

    @Override
    public HealthCheckResponse call() {
        return Answer.of("configuration", settings.policy().ofConfiguration());
    }
}
