package et.aksum.schema.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(7, Duration.ofSeconds(1), Duration.ofSeconds(20));
    private final Random random = new Random(7);

    @Test
    void pauses_double_give_or_take_half() {
        for (int attempt = 1; attempt < 4; attempt++) {
            long doubled = 1000L << attempt - 1;
            assertThat(patience.pauseAfter(attempt, random).toMillis()).isBetween(doubled / 2, doubled * 3 / 2);
        }
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        assertThat(patience.pauseAfter(30, random)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void two_nodes_do_not_keep_meeting() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> patience.pauseAfter(1, random))
                        .distinct()
                        .count())
                .isGreaterThan(15);
    }

    @Test
    void only_what_may_succeed_later_is_tried_again() {
        assertThat(Patience.isWorthAnotherAttempt(new RuntimeException(new SQLException("lock timeout", "55P03"))))
                .isTrue();
        assertThat(Patience.isWorthAnotherAttempt(new SQLException("deadlock", "40P01")))
                .isTrue();
        assertThat(Patience.isWorthAnotherAttempt(new SQLException("syntax error", "42601")))
                .isFalse();
    }
}
