package et.aksum.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.StaleVersion;
import et.aksum.workforce.HolidayCalendar.AnnounceDay;
import et.aksum.workforce.HolidayCalendar.Holiday;
import et.aksum.workforce.WorkingHours.HoursSpan;
import et.aksum.workforce.WorkingHours.ReplaceHours;
import et.aksum.workforce.WorkingHours.Week;
import et.aksum.workforce.domain.Calendars;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final LocalDate FEAST = LocalDate.of(2026, 11, 24);
    private final WorkforceHouse house = new WorkforceHouse();
    private final WorkingCalendar calendar = house.wiring.get(WorkingCalendar.class);
    private final WorkingHours hours = house.wiring.get(WorkingHours.class);
    private final HolidayCalendar holidays = house.wiring.get(HolidayCalendar.class);

    @Test
    void every_organisation_starts_with_ethiopian_office_hours_and_feasts() {
        // Friday before Genna, which is a Thursday in 2027: 6 January, 17:00, two hours on.
        assertThat(due("2027-01-06T17:00+03:00", 2)).isEqualTo(OffsetDateTime.parse("2027-01-08T10:00+03:00"));
        // Fridays have a longer break.
        assertThat(due("2026-11-20T11:00+03:00", 1)).isEqualTo(OffsetDateTime.parse("2026-11-20T14:00+03:00"));
    }

    @Test
    void an_announced_day_counts_at_once_and_no_more_once_withdrawn() {
        assertThat(due("2026-11-23T17:00+03:00", 1)).isEqualTo(OffsetDateTime.parse("2026-11-24T09:00+03:00"));

        house.run(() -> holidays.announce(new AnnounceDay(FEAST, "Id Al Fater", false)));
        assertThat(due("2026-11-23T17:00+03:00", 1)).isEqualTo(OffsetDateTime.parse("2026-11-25T09:00+03:00"));
        house.run(() -> holidays.announce(new AnnounceDay(FEAST, "Id al-Fitr", false)));
        assertThat(house.as(() -> holidays.of(2026)))
                .contains(new Holiday(FEAST, "Id al-Fitr", false, true))
                .hasSize(11);

        house.run(() -> holidays.withdraw(FEAST));
        assertThat(due("2026-11-23T17:00+03:00", 1)).isEqualTo(OffsetDateTime.parse("2026-11-24T09:00+03:00"));
    }

    @Test
    void a_house_may_work_on_a_public_holiday() {
        LocalDate genna = LocalDate.of(2027, 1, 7);
        house.run(() -> holidays.announce(new AnnounceDay(genna, "Open for the campaign", true)));

        assertThat(due("2027-01-06T17:00+03:00", 2)).isEqualTo(OffsetDateTime.parse("2027-01-07T10:00+03:00"));
        assertThat(house.as(() -> holidays.of(2027))).contains(new Holiday(genna, "Open for the campaign", true, true));
    }

    @Test
    void hours_of_the_week_are_replaced_as_a_whole_and_count_at_once() {
        Week shipped = house.as(hours::week);
        assertThat(shipped.zone()).isEqualTo("Africa/Addis_Ababa");
        assertThat(shipped.spans()).hasSize(10);
        HoursSpan monday = span(DayOfWeek.MONDAY, "08:30", "12:30");
        HoursSpan saturday = span(DayOfWeek.SATURDAY, "09:00", "12:00");

        house.run(() -> hours.replace(new ReplaceHours(List.of(saturday, monday), shipped.version())));

        Week now = house.as(hours::week);
        assertThat(now.spans()).containsExactly(monday, saturday);
        assertThat(now.version()).isGreaterThan(shipped.version());
        assertThat(due("2026-11-23T12:00+03:00", 1)).isEqualTo(OffsetDateTime.parse("2026-11-28T09:30+03:00"));
        assertThat(house.as(() -> house.wiring
                        .get(EntityManager.class)
                        .createNativeQuery(
                                "select details from audit.entry where action = 'working-hours.replaced' and org_id = ?1")
                        .setParameter(1, house.organisation.value())
                        .getResultList()))
                .hasSize(1)
                .first()
                .asString()
                .contains("MON 08:30-12:30; SAT 09:00-12:00", "FRI 08:30-11:30, 13:30-17:30");
        WorkforceHouse other = new WorkforceHouse();
        assertThat(other.as(other.wiring.get(WorkingHours.class)::week).spans()).hasSize(10);
    }

    @Test
    void hours_saved_as_they_were_are_no_new_version_and_leave_no_trace() {
        Week shipped = house.as(hours::week);
        long entries = entries();

        house.run(() -> hours.replace(new ReplaceHours(shipped.spans(), shipped.version())));

        assertThat(house.as(hours::week)).isEqualTo(shipped);
        assertThat(entries()).isEqualTo(entries);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(
                        () -> house.run(() -> hours.replace(new ReplaceHours(shipped.spans(), shipped.version() + 1))));
    }

    /** Acts and captured row changes of this house. */
    private long entries() {
        return house.as(() -> ((Number) house.wiring
                        .get(EntityManager.class)
                        .createNativeQuery("select count(*) from audit.entry where org_id = ?1")
                        .setParameter(1, house.organisation.value())
                        .getSingleResult())
                .longValue());
    }

    @Test
    void whoever_is_slower_changes_nothing_and_two_spans_never_overlap_whoever_writes() {
        long version = house.as(hours::week).version();
        HoursSpan monday = span(DayOfWeek.MONDAY, "08:00", "12:00");
        house.run(() -> hours.replace(new ReplaceHours(List.of(monday), version)));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> house.run(() ->
                        hours.replace(new ReplaceHours(List.of(span(DayOfWeek.TUESDAY, "08:00", "12:00")), version))));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> house.run(() -> house.wiring
                        .get(Calendars.class)
                        .replace(List.of(), List.of(span(DayOfWeek.MONDAY, "11:59", "13:00")))))
                .withStackTraceContaining("working_hours");
        assertThat(house.as(hours::week).spans()).containsExactly(monday);
    }

    @Test
    void one_house_does_not_see_the_days_of_another() {
        house.run(() -> holidays.announce(new AnnounceDay(FEAST, "Ours alone", false)));
        WorkforceHouse other = new WorkforceHouse();

        assertThat(other.as(() -> other.wiring.get(HolidayCalendar.class).of(2026)))
                .extracting(Holiday::name)
                .doesNotContain("Ours alone");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> house.as(() -> holidays.of(19)));
    }

    private static HoursSpan span(DayOfWeek weekday, String opens, String closes) {
        return new HoursSpan(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private OffsetDateTime due(String start, long hours) {
        return house.as(() -> calendar.addWorkingTime(OffsetDateTime.parse(start), Duration.ofHours(hours)));
    }
}
