package et.aksum.approval.domain;

import et.aksum.workforce.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something is due, in the hours in which people work. */
@ApplicationScoped
public class WorkTime {
    @Inject
    WorkingCalendar calendar;

    /** The moment when this much work has been done since then; null when nothing is due. */
    public @Nullable OffsetDateTime after(OffsetDateTime start, Optional<Duration> work) {
        return work.map(duration -> calendar.addWorkingTime(start, duration)).orElse(null);
    }
}
