package et.aksum.workforce.domain;

import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.HolidayCalendar.Holiday;
import et.aksum.workforce.WorkingHours.HoursSpan;
import et.aksum.workforce.WorkingHours.Week;
import et.aksum.workforce.domain.WorkingTime.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The standard calendar of the caller's organisation: its hours, the holidays that follow a rule, and the dated days. */
@ApplicationScoped
public class Calendars {
    private static final String WITH_RULES = "ETHIOPIA";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** A day that is announced, not computed. {@code worked}: people work although a rule makes it a holiday. */
    public record Announced(LocalDate day, String name, boolean worked) {}

    /** Working time by the standard calendar. @throws IllegalStateException when the organisation has none */
    public WorkingTime standard() {
        Object[] calendar = row();
        boolean rules = WITH_RULES.equals(calendar[2]);
        Map<LocalDate, Boolean> announced = new HashMap<>();
        announced((UUID) calendar[0]).forEach(day -> announced.put(day.day(), day.worked()));
        Map<Integer, Set<LocalDate>> computed = new HashMap<>();
        return new WorkingTime(ZoneId.of((String) calendar[1]), hours((UUID) calendar[0]), day -> {
            Boolean worked = announced.get(day);
            return worked != null
                    ? !worked
                    : rules
                            && computed.computeIfAbsent(day.getYear(), Calendars::computed)
                                    .contains(day);
        });
    }

    /** Every holiday of a Gregorian year, computed and announced, by day. */
    public List<Holiday> holidays(int year) {
        Object[] calendar = row();
        Map<LocalDate, Holiday> found = new TreeMap<>();
        if (WITH_RULES.equals(calendar[2])) {
            PublicHoliday.of(year)
                    .forEach(day -> found.put(day.date(), new Holiday(day.date(), day.name(), false, false)));
        }
        announced((UUID) calendar[0]).stream()
                .filter(day -> day.day().getYear() == year)
                .forEach(day -> found.put(day.day(), new Holiday(day.day(), day.name(), day.worked(), true)));
        return new ArrayList<>(found.values());
    }

    /** Announces a day in place of what was announced for it before. */
    public void announce(Announced announced) {
        String name = PlainText.line("name", 100, announced.name());
        withdraw(announced.day());
        em.createNativeQuery(
                        "insert into workforce.holiday (org_id, id, calendar_id, day, name, worked) values (?, ?, ?, cast(? as date), ?, ?)")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, row()[0])
                .setParameter(4, announced.day().toString())
                .setParameter(5, name)
                .setParameter(6, announced.worked())
                .executeUpdate();
    }

    /** Takes an announcement back. False when there was none. */
    public boolean withdraw(LocalDate day) {
        return em.createNativeQuery("delete from workforce.holiday where calendar_id = ? and day = cast(? as date)")
                        .setParameter(1, row()[0])
                        .setParameter(2, day.toString())
                        .executeUpdate()
                == 1;
    }

    /** The hours of a week. */
    public Week week() {
        Object[] calendar = row();
        List<HoursSpan> spans = new ArrayList<>();
        hours((UUID) calendar[0])
                .forEach((weekday, day) ->
                        day.forEach(span -> spans.add(new HoursSpan(weekday, span.opens(), span.closes()))));
        return new Week((String) calendar[1], List.copyOf(spans), ((Number) calendar[3]).longValue());
    }

    /** The same; whoever else would change them waits for the end of this transaction. @throws StaleVersion when it is another version */
    public Week weekForChange(long expected) {
        List<?> held = em.createNativeQuery(
                        "select id from workforce.calendar where standard and version = ? for update")
                .setParameter(1, expected)
                .getResultList();
        Week week = week();
        if (held.isEmpty()) {
            throw new StaleVersion("working hours", expected, week.version());
        }
        return week;
    }

    /** What is in both stays as it is; the week has its next version. */
    public void replace(List<HoursSpan> before, List<HoursSpan> wanted) {
        UUID calendar = (UUID) row()[0];
        em.createNativeQuery("update workforce.calendar set version = version + 1 where id = ?")
                .setParameter(1, calendar)
                .executeUpdate();
        before.stream().filter(span -> !wanted.contains(span)).forEach(span -> em.createNativeQuery(
                        """
                        delete from workforce.working_hours
                        where calendar_id = ? and weekday = ? and opens = cast(? as time)""")
                .setParameter(1, calendar)
                .setParameter(2, span.weekday().getValue())
                .setParameter(3, span.opens().toString())
                .executeUpdate());
        wanted.stream().filter(span -> !before.contains(span)).forEach(span -> em.createNativeQuery(
                        """
                        insert into workforce.working_hours (org_id, id, calendar_id, weekday, opens, closes)
                        values (?, ?, ?, ?, cast(? as time), cast(? as time))""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, calendar)
                .setParameter(4, span.weekday().getValue())
                .setParameter(5, span.opens().toString())
                .setParameter(6, span.closes().toString())
                .executeUpdate());
    }

    private Object[] row() {
        List<?> found = em.createNativeQuery(
                        "select id, zone, holiday_rules, version from workforce.calendar where standard")
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The organisation has no standard calendar.");
        }
        return (Object[]) found.get(0);
    }

    private List<Announced> announced(UUID calendar) {
        List<?> rows = em.createNativeQuery(
                        "select cast(day as text), name, worked from workforce.holiday where calendar_id = ? order by day")
                .setParameter(1, calendar)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Announced(LocalDate.parse((String) row[0]), (String) row[1], (Boolean) row[2]))
                .toList();
    }

    private Map<DayOfWeek, List<Span>> hours(UUID calendar) {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        List<?> rows = em.createNativeQuery(
                        """
                        select weekday, cast(opens as text), cast(closes as text) from workforce.working_hours
                        where calendar_id = ? order by weekday, opens""")
                .setParameter(1, calendar)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            hours.computeIfAbsent(DayOfWeek.of(((Number) row[0]).intValue()), day -> new ArrayList<>())
                    .add(new Span(LocalTime.parse((String) row[1]), LocalTime.parse((String) row[2])));
        }
        return hours;
    }

    private static Set<LocalDate> computed(int year) {
        Set<LocalDate> days = new HashSet<>();
        PublicHoliday.of(year).forEach(day -> days.add(day.date()));
        return days;
    }
}
