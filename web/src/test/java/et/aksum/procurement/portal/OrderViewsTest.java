package et.aksum.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderViewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void an_open_step_is_late_from_the_day_after_its_plan() {
        assertThat(OrderViews.daysLate(TODAY, null, TODAY)).isZero();
        assertThat(OrderViews.daysLate(TODAY.minusDays(3), null, TODAY)).isEqualTo(3);
    }

    @Test
    void a_done_step_is_as_late_as_it_was_when_it_was_done() {
        assertThat(OrderViews.daysLate(TODAY.minusDays(30), TODAY.minusDays(28), TODAY))
                .isEqualTo(2);
    }

    @Test
    void without_a_plan_nothing_is_late() {
        assertThat(OrderViews.daysLate(null, null, TODAY)).isZero();
    }

    @Test
    @Tag("V5.3.2")
    void a_file_name_loses_its_folders_and_control_characters() {
        assertThat(ImportsPage.plainName("C:\\files\\history\u0000.csv")).isEqualTo("history.csv");
        assertThat(ImportsPage.plainName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ImportsPage.plainName(null)).isEqualTo("import.csv");
    }
}
