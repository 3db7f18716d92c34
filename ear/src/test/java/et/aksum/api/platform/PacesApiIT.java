package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ASVS V2.4.1: whoever takes everything along is slowed down. */
class PacesApiIT {
    private static final int A_MINUTES_WORTH = 30;

    private final ApiClient keeper = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "inventory"));

    @Test
    @Tag("V2.4.1")
    void exports_beyond_the_limit_are_told_when_to_come_back() {
        ApiAnswer answer = keeper.get("me/consents/personal-data");
        int exports = 0;
        while (answer.status() == 200 && exports < 10 * A_MINUTES_WORTH) {
            exports++;
            answer = keeper.get("me/consents/personal-data");
        }

        assertThat(exports).isGreaterThanOrEqualTo(A_MINUTES_WORTH);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
        assertThat(answer.slug()).isEqualTo("too-many-requests");
        assertThat(answer.header("Retry-After")).hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds))
                .isBetween(1, 60));
        assertThat(keeper.get("me").status()).as("anything else goes on").isEqualTo(200);
    }
}
