package et.aksum.schema.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.SchemaState;
import et.aksum.schema.SchemaStatus;
import et.aksum.schema.SchemaVitals;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuntimePoolTest {
    private static final RuntimePool.Look FINE = new RuntimePool.Look(
            new SchemaStatus("a", "a", 0, null, SchemaState.UP_TO_DATE),
            new SchemaVitals(null, List.of(), List.of(), 0L));

    @Test
    void an_answer_is_passed_on() throws PoolUnavailable {
        RuntimePool pool = new RuntimePool(() -> FINE);
        assertThat(pool.look()).isEqualTo(FINE);
        pool.stop();
    }

    @Test
    void a_refused_connection_is_reported_with_its_cause() {
        RuntimePool pool = new RuntimePool(() -> {
            throw new IllegalStateException("outer", new java.net.ConnectException("Connection refused"));
        });
        assertThatExceptionOfType(PoolUnavailable.class)
                .isThrownBy(pool::look)
                .withMessageContaining("Connection refused");
        pool.stop();
    }

    @Test
    @Tag("V16.5.2")
    void a_silent_database_costs_less_than_two_seconds_and_the_next_probe_nothing() {
        CountDownLatch never = new CountDownLatch(1);
        RuntimePool pool = new RuntimePool(() -> {
            while (true) {
                try {
                    never.await();
                    return FINE;
                } catch (InterruptedException ignored) {
                    // a socket read does not listen to interrupts either
                }
            }
        });
        long start = System.nanoTime();
        assertThatExceptionOfType(PoolUnavailable.class).isThrownBy(pool::look).withMessageContaining("exhausted");
        long first = System.nanoTime();
        assertThatExceptionOfType(PoolUnavailable.class).isThrownBy(pool::look).withMessageContaining("earlier probe");
        long second = System.nanoTime();
        never.countDown();
        pool.stop();

        assertThat(Duration.ofNanos(first - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(Duration.ofNanos(second - first)).isLessThan(Duration.ofMillis(500));
    }
}
