package et.aksum.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import et.aksum.workforce.HolidayCalendar.AnnounceDay;
import et.aksum.workforce.HolidayCalendar.Holiday;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final LocalDate FEAST = LocalDate.of(2026, 11, 24);
    private final WorkforceHouse house = new WorkforceHouse();
    private final WorkingCalendar calendar = house.wiring.get(WorkingCalendar.class);
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
    void one_house_does_not_see_the_days_of_another() {
        house.run(() -> holidays.announce(new AnnounceDay(FEAST, "Ours alone", false)));
        WorkforceHouse other = new WorkforceHouse();

        assertThat(other.as(() -> other.wiring.get(HolidayCalendar.class).of(2026)))
                .extracting(Holiday::name)
                .doesNotContain("Ours alone");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> house.as(() -> holidays.of(19)));
    }

    private OffsetDateTime due(String start, long hours) {
        return house.as(() -> calendar.addWorkingTime(OffsetDateTime.parse(start), Duration.ofHours(hours)));
    }
}
