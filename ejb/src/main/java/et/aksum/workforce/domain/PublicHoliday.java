package et.aksum.workforce.domain;

import et.aksum.shared.EthiopianDate;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The public holidays of Ethiopia that follow a rule. Those of the Islamic calendar depend on when the moon is seen and are dated
 * rows instead. Source: Proclamation 16/1975 on public holidays and rest days, as amended.
 */
public enum PublicHoliday {
    NEW_YEAR("Enkutatash, New Year", year -> fixed(year, 1, 1)),
    FINDING_OF_THE_CROSS("Meskel, Finding of the True Cross", year -> fixed(year, 1, 17)),
    CHRISTMAS("Genna, Christmas", PublicHoliday::christmas),
    EPIPHANY("Timket, Epiphany", year -> fixed(year, 5, 11)),
    ADWA("Victory at Adwa", year -> fixed(year, 6, 23)),
    GOOD_FRIDAY("Siklet, Good Friday", year -> BahireHasab.easter(year).minusDays(2)),
    EASTER("Fasika, Easter", BahireHasab::easter),
    LABOUR_DAY("Labour Day", year -> LocalDate.of(year + 8, Month.MAY, 1)),
    PATRIOTS("Patriots' Victory", year -> fixed(year, 8, 27)),
    FALL_OF_THE_DERG("Downfall of the Derg", year -> fixed(year, 9, 20));

    private final String title;
    private final IntFunction<LocalDate> inYear;

    PublicHoliday(String title, IntFunction<LocalDate> inYear) {
        this.title = title;
        this.inYear = inYear;
    }

    /** A holiday on a day; {@code name} in English with the Ethiopian word for it. */
    public record Day(LocalDate date, String name) {}

    /** Those of a Gregorian year, in order of the calendar. */
    public static List<Day> of(int gregorianYear) {
        List<Day> found = new ArrayList<>();
        for (PublicHoliday holiday : values()) {
            // A Gregorian year begins in one Ethiopian year and ends in the next.
            for (int year = gregorianYear - 8; year <= gregorianYear - 7; year++) {
                LocalDate date = holiday.inYear.apply(year);
                if (date.getYear() == gregorianYear) {
                    found.add(new Day(date, holiday.title));
                }
            }
        }
        found.sort(Comparator.comparing(Day::date));
        return found;
    }

    private static LocalDate fixed(int year, int month, int day) {
        return new EthiopianDate(year, month, day).gregorian();
    }

    /** 29 Tahsas, but the 28th in a year that follows one of 366 days: the nine months of the bearing keep their length. */
    private static LocalDate christmas(int year) {
        return fixed(year, 4, year % 4 == 0 ? 28 : 29);
    }
}
