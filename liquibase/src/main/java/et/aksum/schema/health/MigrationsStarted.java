package et.aksum.schema.health;

import et.aksum.schema.SchemaMigration;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: this node has migrated, or found that there was nothing to migrate. */
@Startup
@ApplicationScoped
public class MigrationsStarted implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return SchemaMigration.last()
                .map(report -> HealthCheckResponse.named("migrations")
                        .withData("applied", report.applied().size())
                        .withData("millis", report.millis())
                        .up()
                        .build())
                .orElseGet(() -> HealthCheckResponse.down("migrations"));
    }
}
