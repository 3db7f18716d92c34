package et.aksum.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import et.aksum.workforce.WorkingHours.HoursSpan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingWeekTest {
    private static final HoursSpan MORNING = span(DayOfWeek.MONDAY, "08:30", "12:30");
    private static final HoursSpan AFTERNOON = span(DayOfWeek.MONDAY, "13:30", "17:30");
    private static final HoursSpan SATURDAY = span(DayOfWeek.SATURDAY, "09:00", "12:00");

    @Test
    void spans_come_in_the_order_of_the_week() {
        assertThat(WorkingWeek.checked(List.of(SATURDAY, AFTERNOON, MORNING)))
                .containsExactly(MORNING, AFTERNOON, SATURDAY);
        assertThat(WorkingWeek.words(List.of(MORNING, AFTERNOON, SATURDAY)))
                .isEqualTo("MON 08:30-12:30, 13:30-17:30; SAT 09:00-12:00");
        assertThat(WorkingWeek.words(List.of())).isEmpty();
    }

    @Test
    void spans_may_touch_but_not_overlap_on_the_same_day() {
        HoursSpan next = span(DayOfWeek.MONDAY, "12:30", "13:00");
        assertThat(WorkingWeek.checked(List.of(next, MORNING))).hasSize(2);
        assertThat(WorkingWeek.checked(List.of(MORNING, span(DayOfWeek.TUESDAY, "08:30", "12:30"))))
                .hasSize(2);

        refused("begins before 12:30", List.of(MORNING, span(DayOfWeek.MONDAY, "12:29", "13:00")));
        refused("begins before 12:30", List.of(MORNING, MORNING));
        refused("begins before", List.of(span(DayOfWeek.MONDAY, "08:00", "18:00"), MORNING));
    }

    @Test
    void a_span_ends_after_it_begins_and_is_in_whole_minutes() {
        refused("On MON, 08:30 is not after 08:30.", List.of(span(DayOfWeek.MONDAY, "08:30", "08:30")));
        refused("is not after", List.of(span(DayOfWeek.MONDAY, "22:00", "06:00")));
        refused("whole minutes", List.of(span(DayOfWeek.MONDAY, "08:30:01", "12:30")));
        refused("whole minutes", List.of(span(DayOfWeek.MONDAY, "08:30", "12:30:00.5")));
    }

    @Test
    void a_week_has_an_hour_of_work_and_a_day_at_most_six_spans() {
        refused("an hour of work", List.of());
        refused("an hour of work", List.of(span(DayOfWeek.MONDAY, "08:30", "09:29")));
        assertThat(WorkingWeek.checked(List.of(span(DayOfWeek.MONDAY, "08:30", "09:30"))))
                .hasSize(1);
        assertThat(WorkingWeek.checked(hourly(6))).hasSize(6);
        refused("at most 6", hourly(7));
    }

    @Test
    void what_is_missing_is_refused_and_no_defect() {
        refused("has a weekday", new ArrayList<>(Collections.singletonList(null)));
    }

    private static List<HoursSpan> hourly(int spans) {
        return IntStream.range(8, 8 + spans)
                .mapToObj(hour -> new HoursSpan(DayOfWeek.MONDAY, LocalTime.of(hour, 0), LocalTime.of(hour, 45)))
                .toList();
    }

    private static void refused(String why, List<HoursSpan> spans) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> WorkingWeek.checked(spans))
                .withMessageContaining(why);
    }

    private static HoursSpan span(DayOfWeek weekday, String opens, String closes) {
        return new HoursSpan(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
