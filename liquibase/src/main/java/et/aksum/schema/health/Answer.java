package et.aksum.schema.health;

import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A verdict in the words of MicroProfile Health. */
final class Answer {
    private static final Set<String> COUNTS = Set.of(
            "pending",
            "invalidIndexes",
            "notValidConstraints",
            "rlsContextMissing",
            "driftAgeSeconds",
            "policiesFailed",
            "oldestLetterAgeSeconds");

    private Answer() {}

    static HealthCheckResponse of(String name, ReadinessPolicy.Verdict verdict) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(verdict.up());
        verdict.data().forEach((key, value) -> {
            if (COUNTS.contains(key)) {
                answer.withData(key, Long.parseLong(value));
            } else {
                answer.withData(key, value);
            }
        });
        return answer.build();
    }
}
