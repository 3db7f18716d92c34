package et.aksum.schema.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live: threads of this JVM are not locked in a circle. Nothing outside it counts: a restart would not mend a database. */
@Liveness
@ApplicationScoped
public class JvmLive implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        int count = deadlocked == null ? 0 : deadlocked.length;
        return HealthCheckResponse.named("jvm")
                .withData("deadlockedThreads", count)
                .status(count == 0)
                .build();
    }
}
