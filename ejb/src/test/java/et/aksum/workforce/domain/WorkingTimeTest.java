package et.aksum.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.workforce.domain.WorkingTime.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final ZoneId ADDIS = ZoneId.of("Africa/Addis_Ababa");
    private final WorkingTime time = new WorkingTime(ADDIS, week(), Set.of(LocalDate.of(2026, 11, 25))::contains);

    @ParameterizedTest
    @CsvSource({
        // 23 November 2026 is a Monday; Wednesday the 25th is a holiday.
        "2026-11-23T09:00+03:00, PT2H, 2026-11-23T11:00+03:00",
        "2026-11-23T06:00Z, PT2H, 2026-11-23T11:00+03:00",
        "2026-11-23T12:00+03:00, PT1H, 2026-11-23T14:00+03:00",
        "2026-11-23T05:00+03:00, PT0S, 2026-11-23T08:30+03:00",
        "2026-11-23T18:00+03:00, PT1H, 2026-11-24T09:30+03:00",
        "2026-11-24T17:00+03:00, PT1H, 2026-11-26T09:00+03:00",
        "2026-11-25T09:00+03:00, PT1H, 2026-11-26T09:30+03:00",
        "2026-11-27T17:00+03:00, PT1H, 2026-11-30T09:00+03:00",
        "2026-11-23T08:30+03:00, PT24H, 2026-11-26T17:30+03:00"
    })
    void a_deadline_counts_working_time_only(OffsetDateTime start, Duration work, OffsetDateTime due) {
        assertThat(time.add(start, work)).isEqualTo(due);
    }

    @Test
    void what_was_added_is_what_lies_between() {
        Random random = new Random(4);
        OffsetDateTime monday = OffsetDateTime.parse("2026-11-23T00:00+03:00");
        for (int run = 0; run < 500; run++) {
            OffsetDateTime start = monday.plusMinutes(random.nextInt(20_000));
            Duration work = Duration.ofMinutes(random.nextInt(6_000));
            assertThat(time.between(start, time.add(start, work))).isEqualTo(work);
        }
    }

    @Test
    void a_calendar_without_working_time_is_an_error_and_not_a_loop() {
        WorkingTime never = new WorkingTime(ADDIS, week(), day -> true);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> never.add(OffsetDateTime.parse("2026-11-23T09:00+03:00"), Duration.ofHours(1)));
    }

    private static Map<DayOfWeek, List<Span>> week() {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(
                        day,
                        List.of(
                                new Span(LocalTime.of(8, 30), LocalTime.of(12, 30)),
                                new Span(LocalTime.of(13, 30), LocalTime.of(17, 30))));
            }
        }
        return week;
    }
}
