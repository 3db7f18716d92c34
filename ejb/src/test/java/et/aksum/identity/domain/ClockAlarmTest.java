package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.LogOf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClockAlarmTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final ClockAlarm alarm = new ClockAlarm();

    @Test
    void a_clock_set_back_by_two_minutes_raises_an_alarm() {
        alarm.look(NOON, 0);
        try (LogOf log = new LogOf(ClockAlarm.class)) {
            assertThat(alarm.look(NOON.minusSeconds(60), MINUTE)).contains(Duration.ofMinutes(-2));
            assertThat(log.lines()).singleElement().asString().contains("event=clock-stepped seconds=-120");
        }
        assertThat(alarm.look(NOON, 2 * MINUTE)).as("once").isEmpty();
    }

    @Test
    void a_clock_that_runs_as_it_should_or_is_corrected_a_little_raises_none() {
        assertThat(alarm.look(NOON, 7)).isEmpty();
        assertThat(alarm.look(NOON.plusSeconds(60), 7 + MINUTE)).isEmpty();
        assertThat(alarm.look(NOON.plusSeconds(115), 7 + 2 * MINUTE)).isEmpty();
        assertThat(alarm.look(NOON.plusSeconds(175 + 21), 7 + 3 * MINUTE)).contains(Duration.ofSeconds(21));
    }

    @Test
    @Tag("V16.2.2")
    void the_clock_of_the_database_is_another_witness() {
        assertThat(alarm.differs(NOON, NOON.plusSeconds(19))).isFalse();
        assertThat(alarm.differs(NOON, NOON.plusSeconds(21))).isTrue();
        assertThat(alarm.differs(NOON, NOON.minusSeconds(21))).isTrue();
    }

    @Test
    void a_step_accepted_before_that_lies_ahead_betrays_a_clock_that_went_back() {
        assertThat(alarm.compareWithLastStep(Totp.step(NOON) + 1, NOON)).isFalse();
        assertThat(alarm.compareWithLastStep(Totp.step(NOON) + 2, NOON)).isTrue();
    }
}
