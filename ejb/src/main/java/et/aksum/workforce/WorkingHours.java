package et.aksum.workforce;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Unguarded;
import et.aksum.workforce.domain.Calendars;
import et.aksum.workforce.domain.WorkingWeek;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The hours of a week in which people work; deadlines count them. */
@Stateless
public class WorkingHours {
    @Inject
    Calendars calendars;

    @Inject
    AuditTrail trail;

    /**
     * The hours of a week.
     *
     * @param zone IANA time zone in which the hours count
     * @param spans by weekday and time; a break is the gap between two, a day without any is a day of rest
     */
    public record Week(String zone, List<HoursSpan> spans, long version) implements Serializable {}

    /** From, including, until, excluding; in whole minutes. */
    public record HoursSpan(DayOfWeek weekday, LocalTime opens, LocalTime closes) implements Serializable {}

    /** @param expected version of what the caller looked at */
    public record ReplaceHours(List<HoursSpan> spans, long expected) {}

    @Unguarded("Everybody of the organisation may know when people work.")
    public Week week() {
        return calendars.week();
    }

    /**
     * Puts these hours in place of all hours of before. Deadlines that are set already stay.
     *
     * @throws StaleVersion when somebody else was faster
     */
    @RequiresPermission(Permission.WORKFORCE_CALENDAR_MANAGE)
    public void replace(ReplaceHours command) {
        List<HoursSpan> wanted = WorkingWeek.checked(command.spans());
        Week before = calendars.weekForChange(command.expected());
        if (!before.spans().equals(wanted)) {
            calendars.replace(before.spans(), wanted);
            trail.record(new AuditEvent(
                    "working-hours.replaced",
                    "working-hours",
                    "week",
                    Map.of("before", WorkingWeek.words(before.spans()), "now", WorkingWeek.words(wanted))));
        }
    }
}
