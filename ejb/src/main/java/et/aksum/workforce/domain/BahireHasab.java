package et.aksum.workforce.domain;

import et.aksum.shared.EthiopianDate;
import java.time.LocalDate;

/**
 * When the Ethiopian Church keeps Easter: the fast of Nineveh is reckoned first, and every movable feast follows from it.
 * Source: Bahire Hasab, the "sea of reckoning", as the Ethiopian Orthodox Tewahedo Church teaches it.
 */
final class BahireHasab {
    private static final int YEARS_BEFORE_MERCY = 5500;
    private static final int MOON_YEARS = 19;
    private static final int EPACT_DAYS = 11;
    private static final int MONTH = 30;
    private static final int LAST_METQI_OF_TIKIMT = 14;
    private static final int BEFORE_TIR = 4 * MONTH;
    private static final int NINEVEH_TO_EASTER = 69;

    /** What the weekday of the feast of trumpets adds, Monday to Sunday. */
    private static final int[] TEWSAK = {6, 5, 4, 3, 2, 8, 7};

    private BahireHasab() {}

    /** Easter Sunday of a year of the Era of Mercy. */
    static LocalDate easter(int year) {
        int age = YEARS_BEFORE_MERCY + year;
        int metqi = MONTH - Math.floorMod(age - 1, MOON_YEARS) * EPACT_DAYS % MONTH;
        int monthsAfterMeskerem = metqi > LAST_METQI_OF_TIKIMT ? 0 : 1;
        int feast = monthsAfterMeskerem * MONTH + metqi;
        int weekday = (age + age / 4 + feast - 1) % 7;
        int nineveh = BEFORE_TIR + feast + TEWSAK[weekday];
        return new EthiopianDate(year, 1, 1).gregorian().plusDays(nineveh + NINEVEH_TO_EASTER - 1L);
    }
}
