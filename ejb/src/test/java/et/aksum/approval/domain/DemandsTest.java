package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.domain.Demands.Asks;
import et.aksum.shared.InvalidInput;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private static final UUID ABEBE = UUID.randomUUID();

    @Test
    void one_person_is_asked_by_name_and_holders_are_not() {
        refused("person", Asks.PERSON, null, 1, null);
        refused("person", Asks.HOLDERS, ABEBE, 1, null);
        refused("needed", Asks.PERSON, ABEBE, 2, null);
        assertThat(demands(Asks.PERSON, ABEBE, 1, null).person()).isEqualTo(ABEBE);
    }

    @Test
    void nobody_and_a_crowd_are_refused_and_so_is_a_factor_older_than_any_that_is_held() {
        refused("needed", Asks.HOLDERS, null, 0, null);
        refused("needed", Asks.HOLDERS, null, 21, null);
        refused("factorMinutes", Asks.HOLDERS, null, 1, -1);
        refused("factorMinutes", Asks.HOLDERS, null, 1, 6);
    }

    @Test
    void a_permission_that_is_none_is_refused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> new Demands(Asks.HOLDERS, "no.such.one", null, 1, true, false, null, false, null, null));
    }

    @Test
    void what_the_record_demands_makes_a_step_stricter_and_never_laxer() {
        Demands lax = demands(Asks.HOLDERS, null, 2, null).atLeast(true, true);
        assertThat(lax.factorAge()).contains(Duration.ofMinutes(5));
        assertThat(lax.placeRequired()).isTrue();
        assertThat(lax.needed()).isEqualTo(2);

        Demands strict = demands(Asks.HOLDERS, null, 1, 0);
        assertThat(strict.atLeast(true, false).factorAge()).contains(Duration.ZERO);
        assertThat(strict.atLeast(false, false).factorAge()).contains(Duration.ZERO);
        assertThat(demands(Asks.HOLDERS, null, 1, null).atLeast(false, false).factorAge())
                .isEmpty();
    }

    private static void refused(String field, Asks asks, UUID person, int needed, Integer factorMinutes) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> demands(asks, person, needed, factorMinutes))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Demands demands(Asks asks, UUID person, int needed, Integer factorMinutes) {
        return new Demands(
                asks, "procurement.order.approve", person, needed, true, false, factorMinutes, false, null, null);
    }
}
