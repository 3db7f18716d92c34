package et.aksum.workforce;

import et.aksum.shared.Unguarded;
import et.aksum.workforce.domain.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Deadlines by the standard calendar of the caller's organisation: Ethiopia's, in the zone Africa/Addis_Ababa, unless it chose otherwise. */
@ApplicationScoped
public class WorkingCalendar {
    @Inject
    Calendars calendars;

    /**
     * The moment at which so much working time has passed since {@code start}: nights, rest days and holidays do not count.
     *
     * @param duration of work, not negative; a working day of the shipped calendar has eight hours, a Friday seven
     */
    @Unguarded("called inside guarded use cases and by timers")
    public OffsetDateTime addWorkingTime(OffsetDateTime start, Duration duration) {
        return calendars.standard().add(start, duration);
    }

    /** Working time from one moment until another; zero when that is earlier. */
    @Unguarded("called inside guarded use cases and by timers")
    public Duration workingTimeBetween(OffsetDateTime start, OffsetDateTime end) {
        return calendars.standard().between(start, end);
    }
}
