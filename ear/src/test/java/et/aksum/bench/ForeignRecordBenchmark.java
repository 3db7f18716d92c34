package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to be told that an order does not exist: one of another organisation, beside one that never was. As long, or the time
 * would say what the words do not.
 */
class ForeignRecordBenchmark {
    private static final int REQUESTS = 300;

    @Test
    void a_foreign_order_takes_no_longer_and_no_shorter_than_an_unknown_one() throws Exception {
        String theirs = Buyer.drafting("addis-medical").draft("USD", "1", "1.00");
        ApiClient other = Buyer.drafting("hawassa-diagnostics").api();

        Rounds rounds = Rounds.alternate(
                () -> median(other, theirs),
                () -> median(other, UUID.randomUUID().toString()));

        Results.duration(
                "404 for an order of another organisation, beside an unknown one", "ms", rounds, "0.8 to 1.25");
        assertThat(rounds.bareMedian() / rounds.ourMedian())
                .as(rounds.toString())
                .isBetween(0.8, 1.25);
    }

    private static double median(ApiClient client, String order) {
        List<Double> times = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            long start = System.nanoTime();
            ApiAnswer answer = client.get("procurement/orders/" + order);
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.status()).isEqualTo(404);
        }
        return Rounds.percentile(times, 50);
    }
}
