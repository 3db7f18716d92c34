package et.aksum.workforce.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.workforce.HolidayCalendar;
import et.aksum.workforce.HolidayCalendar.AnnounceDay;
import et.aksum.workforce.HolidayCalendar.Holiday;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The holidays of a year: computed feasts, and what the organisation announces. */
@Named
@ViewScoped
public class HolidaysPage implements Serializable {
    @Inject
    HolidayCalendar calendar;

    @Inject
    Announcements announcements;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private int year;
    private List<Holiday> days = List.of();

    @PostConstruct
    void open() {
        String asked = request.getParameter("year");
        year = asked != null && asked.matches("(19|20|21)\\d\\d")
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
        days = calendar.of(year);
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

    public int getYear() {
        return year;
    }

    public List<Holiday> getDays() {
        return days;
    }

    public Typed getTyped() {
        return typed;
    }

    private void again(LocalDate day, String key) {
        announcements.andGo("/workforce/holidays?year=" + day.getYear(), key);
    }
}
