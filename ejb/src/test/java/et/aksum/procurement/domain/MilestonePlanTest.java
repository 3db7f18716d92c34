package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.procurement.OrderRefusal.MilestoneAlreadyCompleted;
import et.aksum.procurement.OrderRefusal.MilestoneInTheFuture;
import et.aksum.procurement.OrderRefusal.MilestoneNotCompleted;
import et.aksum.procurement.OrderRefusal.MilestoneNotFound;
import et.aksum.procurement.OrderRefusal.MilestoneOutOfOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.shared.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final UUID ORG = Uuid7.next();
    private static final PurchaseOrderId ORDER = new PurchaseOrderId(Uuid7.next());

    private final MilestonePlan plan = new MilestonePlan(
            "PO-2026-00001", List.of(step("permit", 1, true), step("insurance", 2, false), step("delivered", 3, true)));

    @Test
    void steps_are_done_in_their_order_and_optional_ones_may_be_skipped() {
        plan.complete("permit", null, TODAY.minusDays(3), TODAY);
        plan.complete("delivered", null, TODAY, TODAY);
        assertThat(plan.allMandatoryDone()).isTrue();
    }

    @Test
    void a_step_waits_for_the_mandatory_ones_before_it() {
        assertThatExceptionOfType(MilestoneOutOfOrder.class)
                .isThrownBy(() -> plan.complete("delivered", null, TODAY, TODAY))
                .withMessageContaining("permit comes first");
        assertThat(plan.allMandatoryDone()).isFalse();
    }

    @Test
    void a_step_is_not_done_before_the_one_it_follows() {
        plan.complete("permit", null, TODAY.minusDays(3), TODAY);
        assertThatExceptionOfType(MilestoneOutOfOrder.class)
                .isThrownBy(() -> plan.complete("delivered", null, TODAY.minusDays(4), TODAY));
    }

    @Test
    void nothing_is_done_in_the_future() {
        assertThatExceptionOfType(MilestoneInTheFuture.class)
                .isThrownBy(() -> plan.complete("permit", null, TODAY.plusDays(1), TODAY));
    }

    @Test
    void a_completed_step_is_corrected_not_completed_again() {
        assertThatExceptionOfType(MilestoneNotCompleted.class)
                .isThrownBy(() -> plan.correct("permit", null, TODAY, TODAY));
        plan.complete("permit", null, TODAY.minusDays(3), TODAY);
        assertThatExceptionOfType(MilestoneAlreadyCompleted.class)
                .isThrownBy(() -> plan.complete("permit", null, TODAY, TODAY));
        plan.correct("permit", null, TODAY.minusDays(2), TODAY);
        assertThat(plan.step("permit", null).actualOn()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void a_correction_keeps_the_order_with_later_steps() {
        plan.complete("permit", null, TODAY.minusDays(3), TODAY);
        plan.complete("delivered", null, TODAY.minusDays(1), TODAY);
        assertThatExceptionOfType(MilestoneOutOfOrder.class)
                .isThrownBy(() -> plan.correct("permit", null, TODAY, TODAY));
    }

    @Test
    void an_unknown_step_is_named() {
        assertThatExceptionOfType(MilestoneNotFound.class)
                .isThrownBy(() -> plan.complete("launched", null, TODAY, TODAY))
                .withMessageContaining("launched");
    }

    private static OrderMilestone step(String code, int position, boolean mandatory) {
        return new OrderMilestone(ORG, ORDER, code, code, position, mandatory);
    }
}
