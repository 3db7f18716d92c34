package et.aksum.workforce;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.BusinessYears;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.workforce.domain.Calendars;
import et.aksum.workforce.domain.Calendars.Announced;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The days on which nobody works: those that follow a rule, and those the organisation announces. */
@Stateless
public class HolidayCalendar {
    @Inject
    Calendars calendars;

    @Inject
    AuditTrail trail;

    /**
     * A holiday.
     *
     * @param worked    people work on it all the same
     * @param announced by the organisation; false: it follows a rule
     */
    public record Holiday(LocalDate day, String name, boolean worked, boolean announced) implements Serializable {}

    /** What is announced for a day. {@code worked}: people work on it although it is a public holiday. */
    public record AnnounceDay(LocalDate day, String name, boolean worked) {}

    /** Those of a Gregorian year from 1900 to 2199, by day. */
    @Unguarded("Everybody of the organisation may know when people work.")
    public List<Holiday> of(int year) {
        if (!BusinessYears.hold(java.time.Year.of(year))) {
            throw new InvalidInput("year", BusinessYears.RULE);
        }
        return calendars.holidays(year);
    }

    /** Announces a day, for example a feast of the Islamic calendar once the moon was seen; again: with other words. */
    @RequiresPermission(Permission.WORKFORCE_CALENDAR_MANAGE)
    public void announce(AnnounceDay holiday) {
        BusinessYears.require("day", holiday.day());
        calendars.announce(new Announced(holiday.day(), holiday.name(), holiday.worked()));
        trail.record(new AuditEvent(
                "holiday.announced",
                "holiday",
                holiday.day().toString(),
                Map.of("name", holiday.name(), "worked", holiday.worked())));
    }

    /** Takes an announcement back; what follows a rule stays. */
    @RequiresPermission(Permission.WORKFORCE_CALENDAR_MANAGE)
    public void withdraw(LocalDate day) {
        if (calendars.withdraw(day)) {
            trail.record(new AuditEvent("holiday.withdrawn", "holiday", day.toString()));
        }
    }
}
