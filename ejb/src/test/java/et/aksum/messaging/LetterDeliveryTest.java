package et.aksum.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterDeliveryTest {
    @Test
    void each_wait_is_twice_the_one_before_up_to_three_hours() {
        assertThat(LetterDelivery.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(LetterDelivery.waitAfter(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LetterDelivery.waitAfter(9)).isEqualTo(Duration.ofHours(2).plusMinutes(8));
        assertThat(LetterDelivery.waitAfter(10)).isEqualTo(Duration.ofHours(3));
        assertThat(LetterDelivery.waitAfter(LetterDelivery.MOST_ATTEMPTS)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_letter_is_given_up_after_a_day_at_least_and_two_at_most() {
        Duration whole = IntStream.range(1, LetterDelivery.MOST_ATTEMPTS)
                .mapToObj(LetterDelivery::waitAfter)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isBetween(Duration.ofDays(1), Duration.ofDays(2));
    }
}
