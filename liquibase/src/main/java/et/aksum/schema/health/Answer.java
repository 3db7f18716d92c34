package et.aksum.schema.health;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A verdict in the words of MicroProfile Health. */
final class Answer {
    private Answer() {}

    static HealthCheckResponse of(String name, ReadinessPolicy.Verdict verdict) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(verdict.up());
        verdict.data().forEach((key, value) -> {
            if (key.equals("pending")) {
                answer.withData(key, Long.parseLong(value));
            } else {
                answer.withData(key, value);
            }
        });
        return answer.build();
    }
}
