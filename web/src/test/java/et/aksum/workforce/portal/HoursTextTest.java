package et.aksum.workforce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.workforce.WorkingHours.HoursSpan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    private static final HoursSpan MORNING = new HoursSpan(DayOfWeek.FRIDAY, LocalTime.of(8, 30), LocalTime.of(11, 30));
    private static final HoursSpan AFTERNOON =
            new HoursSpan(DayOfWeek.FRIDAY, LocalTime.of(13, 30), LocalTime.of(17, 0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:30-11:30, 13:30-17:00",
                " 8:30 - 11:30,13:30-17:00 ",
                "8.30–11.30; 13.30—17.00",
                "08:30-11:30፣ 13:30-17:00"
            })
    void hours_are_read_as_people_write_them(String text) {
        assertThat(HoursText.read(DayOfWeek.FRIDAY, text)).contains(List.of(MORNING, AFTERNOON));
    }

    @Test
    void nothing_is_a_day_of_rest() {
        assertThat(HoursText.read(DayOfWeek.SUNDAY, "  ")).contains(List.of());
        assertThat(HoursText.read(DayOfWeek.SUNDAY, null)).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-12",
                "08:30",
                "08:30-25:00",
                "08:61-09:00",
                "08:30-12:30,",
                "all day",
                "08:30-12:30 13:30-17:30"
            })
    void anything_else_is_refused_and_not_guessed(String text) {
        assertThat(HoursText.read(DayOfWeek.FRIDAY, text)).isEmpty();
    }

    @Test
    void what_is_shown_reads_back_as_the_same() {
        String shown = HoursText.of(List.of(MORNING, AFTERNOON), DayOfWeek.FRIDAY);

        assertThat(shown).isEqualTo("08:30-11:30, 13:30-17:00");
        assertThat(HoursText.read(DayOfWeek.FRIDAY, shown)).contains(List.of(MORNING, AFTERNOON));
        assertThat(HoursText.of(List.of(MORNING), DayOfWeek.MONDAY)).isEmpty();
    }
}
