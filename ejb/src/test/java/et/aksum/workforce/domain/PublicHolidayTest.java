package et.aksum.workforce.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.fixture.SharedData;
import et.aksum.shared.EthiopianDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidayTest {
    @Test
    void easter_by_the_sea_of_reckoning_is_easter_of_the_julian_calendar_for_three_centuries() {
        for (int year = 1900; year < 2200; year++) {
            LocalDate easter = BahireHasab.easter(year - 8);
            assertThat(easter).isEqualTo(meeusJulian(year));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-07, Genna",
        "2024-01-07, Genna",
        "2025-01-07, Genna",
        "2026-01-07, Genna",
        "2028-01-07, Genna",
        "2023-01-19, Timket",
        "2024-01-20, Timket",
        "2025-01-19, Timket",
        "2024-03-02, Victory at Adwa",
        "2026-03-02, Victory at Adwa",
        "2024-05-03, Siklet",
        "2024-05-05, Fasika",
        "2025-04-20, Fasika",
        "2026-04-12, Fasika",
        "2026-05-01, Labour Day",
        "2026-05-05, Patriots",
        "2026-05-28, Downfall",
        "2023-09-12, Enkutatash",
        "2024-09-11, Enkutatash",
        "2026-09-11, Enkutatash",
        "2023-09-28, Meskel",
        "2024-09-27, Meskel",
        "2026-09-27, Meskel"
    })
    void a_feast_falls_on_its_day(LocalDate day, String name) {
        assertThat(PublicHoliday.of(day.getYear()))
                .anyMatch(feast -> feast.date().equals(day) && feast.name().startsWith(name));
    }

    @Test
    void each_year_has_each_feast_once() {
        for (int year = 1990; year < 2100; year++) {
            assertThat(PublicHoliday.of(year))
                    .extracting(PublicHoliday.Day::name)
                    .hasSize(PublicHoliday.values().length)
                    .doesNotHaveDuplicates();
        }
    }

    /**
     * A public list of holidays. It shifts the feasts of the autumn in leap years; they shift in the year before one, when
     * the Ethiopian year has 366 days. And it has Christmas on the 6th of common years, and never shifts Timket.
     */
    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void the_public_list_of_holidays_agrees_but_for_its_leap_years(int year) throws IOException {
        Path file = list();
        Map<String, LocalDate> theirs = read(Files.readString(file), year);
        Map<String, LocalDate> ours = PublicHoliday.of(year).stream()
                .collect(Collectors.toMap(day -> day.name().split(",")[0].split(" ")[0], PublicHoliday.Day::date));
        boolean ethiopianLeapEnds = EthiopianDate.of(LocalDate.of(year, 9, 10)).month() == 13
                && EthiopianDate.of(LocalDate.of(year, 9, 11)).day() == 6;

        assertThat(ours).containsEntry("Fasika", theirs.get("orthodox"));
        assertThat(ours).containsEntry("Siklet", theirs.get("orthodox -2"));
        assertThat(ours).containsEntry("Victory", theirs.get("03-02"));
        assertThat(ours).containsEntry("Downfall", theirs.get("05-28"));
        assertThat(ours.get("Enkutatash")).isEqualTo(LocalDate.of(year, 9, ethiopianLeapEnds ? 12 : 11));
        assertThat(ours.get("Meskel")).isEqualTo(LocalDate.of(year, 9, ethiopianLeapEnds ? 28 : 27));
        assertThat(ethiopianLeapEnds).isEqualTo(Year.isLeap(year + 1L));
        if (!Year.isLeap(year) && !Year.isLeap(year + 1L)) {
            assertThat(ours.get("Enkutatash")).isEqualTo(theirs.get("09-11 in non-leap years"));
            assertThat(ours.get("Meskel")).isEqualTo(theirs.get("09-27 in non-leap years"));
            assertThat(ours.get("Timket")).isEqualTo(theirs.get("01-19"));
        }
        if (Year.isLeap(year)) {
            assertThat(ours.get("Genna")).isEqualTo(theirs.get("01-07 in leap years"));
        }
    }

    private static Path list() {
        return SharedData.file("holidays_ET.yaml", "aksum.holidays.file");
    }

    /** What the list says of a year, by its own key. */
    private static Map<String, LocalDate> read(String yaml, int year) {
        Map<String, LocalDate> found = new TreeMap<>();
        for (String line : yaml.lines().toList()) {
            String key = line.strip().replace(":", "");
            if (key.matches("\\d\\d-\\d\\d.*") && line.startsWith("      ") && !line.contains("_name")) {
                found.put(key, LocalDate.parse(year + "-" + key.substring(0, 5)));
            } else if (key.startsWith("orthodox")) {
                int shift = key.equals("orthodox") ? 0 : Integer.parseInt(key.substring(9));
                found.put(key, meeusJulian(year).plusDays(shift));
            }
        }
        return found;
    }

    /** Easter of the Julian calendar, as a Gregorian day. Source: Meeus, Astronomical Algorithms, chapter 8. */
    private static LocalDate meeusJulian(int year) {
        int a = year % 4;
        int b = year % 7;
        int c = year % 19;
        int d = (19 * c + 15) % 30;
        int e = (2 * a + 4 * b - d + 34) % 7;
        int sum = d + e + 114;
        int shift = year / 100 - year / 400 - 2;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(shift);
    }
}
