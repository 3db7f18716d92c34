package et.aksum.workforce.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import et.aksum.workforce.HolidayCalendar;
import et.aksum.workforce.HolidayCalendar.AnnounceDay;
import et.aksum.workforce.HolidayCalendar.Holiday;
import et.aksum.workforce.WorkingHours;
import et.aksum.workforce.WorkingHours.HoursSpan;
import et.aksum.workforce.WorkingHours.ReplaceHours;
import et.aksum.workforce.WorkingHours.Week;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When people work: the hours of a week, and the holidays of a year, computed or announced. */
@Named
@ViewScoped
public class HolidaysPage implements Serializable {
    @Inject
    HolidayCalendar calendar;

    @Inject
    WorkingHours hours;

    @Inject
    Announcements announcements;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private int year;
    private List<Holiday> days = List.of();
    private @Nullable Week week;

    @PostConstruct
    void open() {
        String asked = request.getParameter("year");
        year = asked != null && asked.matches("(19|20|21)\\d\\d")
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
        days = calendar.of(year);
        Week shown = hours.week();
        week = shown;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            typed.put(field(weekday), HoursText.of(shown.spans(), weekday));
        }
    }

    public void saveHours() {
        List<HoursSpan> spans = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            spans.addAll(HoursText.read(weekday, typed.optional(field(weekday)))
                    .orElseThrow(() ->
                            new FieldRefused(field(weekday), Labels.text(Labels.locale(), "holidays.hours.refused"))));
        }
        hours.replace(new ReplaceHours(spans, getWeek().version()));
        announcements.andGo("/workforce/holidays?year=" + year, "holidays.hours.saved");
    }

    public void announce() {
        LocalDate day = EmployeeForm.day(typed, "day");
        calendar.announce(new AnnounceDay(day, typed.required("name"), "true".equals(typed.optional("worked"))));
        again(day, "holidays.announced");
    }

    public void withdraw(LocalDate day) {
        calendar.withdraw(day);
        again(day, "holidays.withdrawn");
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    /** The hours as they were when the page was opened. */
    public Week getWeek() {
        return Objects.requireNonNull(week);
    }

    public int getYear() {
        return year;
    }

    public List<Holiday> getDays() {
        return days;
    }

    public Typed getTyped() {
        return typed;
    }

    private static String field(DayOfWeek weekday) {
        return "hours" + weekday;
    }

    private void again(LocalDate day, String key) {
        announcements.andGo("/workforce/holidays?year=" + day.getYear(), key);
    }
}
