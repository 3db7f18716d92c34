package et.aksum.access.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantCondition.Kind;
import et.aksum.platform.portal.FieldRefused;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConditionsFormTest {
    private static final String APPROVE = "procurement.order.approve";
    private final ConditionsForm form = new ConditionsForm();

    @Test
    void nothing_typed_is_no_condition() {
        assertThat(form.read()).isEmpty();
    }

    @Test
    void each_field_is_the_condition_it_names_and_all_are_about_one_permission() {
        UUID unit = UUID.randomUUID();
        type("most", "500");
        type("sum", "1,000.50");
        type("currency", "USD");
        type("days", "30");
        type("perParty", "PARTY");
        type("whose", "SUPERVISED");
        type("unit", unit.toString());
        type("opens", "08:30");
        type("closes", "17:30");
        form.setWeekdays(new String[] {"MONDAY", "SUNDAY"});

        assertThat(form.read())
                .containsExactly(
                        GrantCondition.atMost(APPROVE, new BigDecimal("500"), "USD"),
                        GrantCondition.cumulative(APPROVE, new BigDecimal("1000.50"), "USD", 30, true),
                        GrantCondition.whose(Kind.SUPERVISED, APPROVE),
                        GrantCondition.inUnit(APPROVE, unit),
                        GrantCondition.between(LocalTime.of(8, 30), LocalTime.of(17, 30), 1 + 64));
    }

    @Test
    void a_sum_is_over_all_partners_unless_it_says_otherwise_and_hours_are_of_every_day() {
        type("sum", "1");
        type("currency", "USD");
        type("days", "7");
        type("opens", "22:00");
        type("closes", "06:00");

        assertThat(form.read()).extracting(GrantCondition::perParty).containsOnly(false);
        assertThat(form.read()).last().extracting(GrantCondition::weekdays).isEqualTo(127);
    }

    @Test
    void a_part_that_is_missing_or_unreadable_is_named() {
        refused("currency", "most", "500");
        refused("days", "currency", "USD", "sum", "5");
        refused("days", "days", "1.5");
        refused("most", "days", "30", "most", "many");
        refused("closes", "most", "", "opens", "08:30");
        refused("opens", "opens", "morning");
    }

    private void refused(String field, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            type(typed[i], typed[i + 1]);
        }
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(form::read)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void type(String field, String text) {
        form.getTyped().put(field, text);
    }
}
