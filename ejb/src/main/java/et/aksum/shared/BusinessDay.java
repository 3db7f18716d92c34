package et.aksum.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** On which day something happens for the people who work here: dates of documents, years of numbers, days of deadlines. */
public final class BusinessDay {
    /** Where the day changes, unless an organisation's calendar says otherwise. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Addis_Ababa");

    private BusinessDay() {}

    public static LocalDate of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDate();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
