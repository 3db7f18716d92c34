package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EthiopianDateTest {
    @ParameterizedTest
    @CsvSource({
        "2007-09-12, 2000, 1, 1",
        "2007-09-11, 1999, 13, 6",
        "2023-09-12, 2016, 1, 1",
        "2024-09-10, 2016, 13, 5",
        "2024-09-11, 2017, 1, 1",
        "2026-11-22, 2019, 3, 13"
    })
    void a_day_is_the_same_day_in_both_calendars(LocalDate gregorian, int year, int month, int day) {
        assertThat(EthiopianDate.of(gregorian)).isEqualTo(new EthiopianDate(year, month, day));
    }

    @Test
    void days_follow_one_another_without_gap_for_two_centuries() {
        EthiopianDate before = EthiopianDate.of(LocalDate.of(1899, 12, 31));
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            EthiopianDate today = EthiopianDate.of(day);
            assertThat(today).isEqualTo(next(before));
            before = today;
        }
    }

    private static EthiopianDate next(EthiopianDate date) {
        int length = date.month() < 13 ? 30 : date.year() % 4 == 3 ? 6 : 5;
        if (date.day() < length) {
            return new EthiopianDate(date.year(), date.month(), date.day() + 1);
        }
        return date.month() < 13
                ? new EthiopianDate(date.year(), date.month() + 1, 1)
                : new EthiopianDate(date.year() + 1, 1, 1);
    }
}
