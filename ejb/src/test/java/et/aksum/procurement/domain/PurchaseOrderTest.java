package et.aksum.procurement.domain;

import static et.aksum.procurement.domain.PurchaseOrderFixture.DAWIT;
import static et.aksum.procurement.domain.PurchaseOrderFixture.HIRUT;
import static et.aksum.procurement.domain.PurchaseOrderFixture.NOW;
import static et.aksum.procurement.domain.PurchaseOrderFixture.SELAM;
import static et.aksum.procurement.domain.PurchaseOrderFixture.content;
import static et.aksum.procurement.domain.PurchaseOrderFixture.draft;
import static et.aksum.procurement.domain.PurchaseOrderFixture.line;
import static et.aksum.procurement.domain.PurchaseOrderFixture.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.procurement.OrderRefusal.ApprovalLimitExceeded;
import et.aksum.procurement.OrderRefusal.ApprovalLimitInOtherCurrency;
import et.aksum.procurement.OrderRefusal.OrderNotTracked;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotCancellable;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotDraft;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotSubmitted;
import et.aksum.procurement.OrderRefusal.SelfApprovalRejected;
import et.aksum.procurement.OrderStatus;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.StaleVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseOrderTest {
    private static final Optional<Money> A_MILLION = Optional.of(Money.of("1000000", "USD"));

    @Test
    void the_total_is_the_sum_of_the_lines_rounded_to_the_minor_unit() {
        assertThat(draft(line("3", "10.10"), line("0.5", "0.01")).total()).isEqualTo(Money.of("30.31", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"-1,10,quantity", "0,10,quantity", "1,-1,packPrice", "1,1.001,amount", "1.00001,1,quantity"})
    void impossible_numbers_are_refused(String quantity, String price, String field) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> draft(line(quantity, price)));
    }

    @Test
    void an_order_without_lines_is_refused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> draft());
    }

    @Test
    void somebody_else_within_the_limit_approves() {
        PurchaseOrder order = submitted();
        order.approve(DAWIT, Optional.of(Money.of("1000.00", "USD")), NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
    }

    @Test
    void whoever_drafts_an_order_never_approves_it() {
        assertThatExceptionOfType(SelfApprovalRejected.class)
                .isThrownBy(() -> submitted().approve(SELAM, A_MILLION, NOW));
    }

    @Test
    void whoever_revised_or_submitted_an_order_never_decides_it() {
        PurchaseOrder order = draft(line("1", "1"));
        order.revise(HIRUT, content(line("2", "2")));
        order.submit(DAWIT, NOW);
        assertThatExceptionOfType(SelfApprovalRejected.class).isThrownBy(() -> order.approve(HIRUT, A_MILLION, NOW));
        assertThatExceptionOfType(SelfApprovalRejected.class).isThrownBy(() -> order.reject(DAWIT, NOW));
    }

    @Test
    void an_order_one_cent_over_the_limit_is_refused() {
        assertThatExceptionOfType(ApprovalLimitExceeded.class)
                .isThrownBy(() -> submitted().approve(DAWIT, Optional.of(Money.of("999.99", "USD")), NOW))
                .withMessageContaining("1000.00 USD")
                .withMessageContaining("999.99 USD");
    }

    @Test
    void a_limit_in_another_currency_is_no_limit_at_all() {
        assertThatExceptionOfType(ApprovalLimitInOtherCurrency.class)
                .isThrownBy(() -> submitted().approve(DAWIT, Optional.of(Money.of("100000", "ETB")), NOW));
        assertThatExceptionOfType(ApprovalLimitInOtherCurrency.class)
                .isThrownBy(() -> submitted().approve(DAWIT, Optional.empty(), NOW));
    }

    @Test
    void only_a_submitted_order_is_decided_and_only_once() {
        assertThatExceptionOfType(PurchaseOrderNotSubmitted.class)
                .isThrownBy(() -> draft(line("1", "1")).approve(DAWIT, A_MILLION, NOW));
        PurchaseOrder order = submitted();
        order.reject(DAWIT, NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
        assertThatExceptionOfType(PurchaseOrderNotSubmitted.class)
                .isThrownBy(() -> order.approve(HIRUT, A_MILLION, NOW));
    }

    @Test
    void a_submitted_order_is_no_longer_revised() {
        PurchaseOrder order = submitted();
        assertThatExceptionOfType(PurchaseOrderNotDraft.class)
                .isThrownBy(() -> order.revise(SELAM, content(line("1", "1"))));
        assertThatExceptionOfType(PurchaseOrderNotDraft.class).isThrownBy(() -> order.submit(SELAM, NOW));
    }

    @Test
    void a_revision_replaces_the_lines_and_the_total() {
        PurchaseOrder order = draft(line("1", "1"), line("2", "2"));
        order.revise(SELAM, content(line("7", "3")));
        assertThat(order.total()).isEqualTo(Money.of("21.00", "USD"));
    }

    @Test
    void milestones_move_an_approved_order_and_the_last_one_closes_it() {
        PurchaseOrder order = submitted();
        assertThatExceptionOfType(OrderNotTracked.class).isThrownBy(order::requireTracked);
        order.approve(DAWIT, A_MILLION, NOW);
        order.advance(false);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
        order.advance(true);
        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        order.advance(true);
        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void an_order_under_way_is_not_cancelled() {
        PurchaseOrder order = submitted();
        order.approve(DAWIT, A_MILLION, NOW);
        order.advance(false);
        assertThatExceptionOfType(PurchaseOrderNotCancellable.class)
                .isThrownBy(() -> order.cancel(SELAM, "no longer needed", NOW));
    }

    @Test
    void a_version_that_was_not_looked_at_is_refused() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> submitted().requireVersion(7));
    }
}
