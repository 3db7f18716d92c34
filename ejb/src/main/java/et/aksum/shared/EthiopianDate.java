package et.aksum.shared;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * A day in the Ethiopian calendar: thirteen months, the last of five or six days; the year begins in September.
 * Source of the arithmetic: the Julian four-year cycle of 1,461 days, counted from 29 August 8 (Julian), day number 1,724,221.
 *
 * @param year of the Era of Mercy
 * @param month 1 (Meskerem) to 13 (Pagume)
 * @param day 1 to 30
 */
public record EthiopianDate(int year, int month, int day) {
    private static final long FIRST_DAY = 1_724_221;
    private static final int CYCLE_DAYS = 1461;

    /** The same day as the Gregorian one. */
    public static EthiopianDate of(LocalDate gregorian) {
        long days = gregorian.getLong(JulianFields.JULIAN_DAY) - FIRST_DAY;
        long cycle = Math.floorDiv(days, CYCLE_DAYS);
        int inCycle = Math.floorMod(days, CYCLE_DAYS);
        int yearInCycle = Math.min(inCycle / 365, 3);
        int dayOfYear = inCycle - startOfYear(yearInCycle);
        if (dayOfYear < 0) {
            yearInCycle--;
            dayOfYear = inCycle - startOfYear(yearInCycle);
        }
        return new EthiopianDate((int) (cycle * 4 + yearInCycle + 1), dayOfYear / 30 + 1, dayOfYear % 30 + 1);
    }

    /** The same day of the Gregorian calendar. */
    public LocalDate gregorian() {
        long start = FIRST_DAY + 365L * (year - 1) + Math.floorDiv(year, 4);
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, start + 30L * (month - 1) + day - 1);
    }

    // Year 3 of every four (3, 7, 11 …) is the leap year, so the fourth year of the cycle starts one day later.
    private static int startOfYear(int yearInCycle) {
        return yearInCycle * 365 + (yearInCycle == 3 ? 1 : 0);
    }
}
