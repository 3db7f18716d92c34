package et.aksum.integration.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.integration.Archive;
import et.aksum.integration.AtOnce;
import et.aksum.integration.Purchasing;
import et.aksum.integration.Staff;
import et.aksum.integration.Superuser;
import et.aksum.procurement.PurchaseOrderApproval;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.procurement.domain.PurchaseOrder;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once, and still every number follows the last and every decision happens once. */
@ExtendWith(ArquillianExtension.class)
class ConcurrentOrdersIT {
    @Inject
    Purchasing purchasing;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    PurchaseOrderApproval approval;

    @Inject
    PurchaseOrderQueries orders;

    @Inject
    LazyOrders lazily;

    @Inject
    OwnTransaction transaction;

    @Deployment
    static EnterpriseArchive aksum() {
        return Archive.with(ConcurrentOrdersIT.class, Purchasing.class, LazyOrders.class);
    }

    @Test
    void numbers_have_no_gaps_even_when_some_drafts_fail_after_drawing_one() {
        Caller drafter = Staff.of(Staff.HAWASSA, "procurement");
        DraftPurchaseOrder content = TenantContext.callAs(drafter, purchasing::content);
        long first = TenantContext.callAs(drafter, () -> numberOf(drafting.draft(content)));
        List<Callable<PurchaseOrderId>> works = IntStream.range(0, 16)
                .<Callable<PurchaseOrderId>>mapToObj(i -> () -> TenantContext.callAs(
                        drafter, () -> i % 4 == 3 ? failAfterDrafting(content) : drafting.draft(content)))
                .toList();

        List<AtOnce.Outcome<PurchaseOrderId>> outcomes = AtOnce.run(works);

        List<Long> numbers = TenantContext.callAs(drafter, () -> outcomes.stream()
                .filter(AtOnce.Outcome::succeeded)
                .map(outcome -> numberOf(outcome.value()))
                .sorted()
                .toList());
        assertThat(numbers).hasSize(12);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(i -> first + i).toList());
    }

    @Test
    @Tag("V2.3.4")
    void two_approvers_at_once_have_exactly_one_effect() {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        PurchaseOrderId order = TenantContext.callAs(drafter, purchasing::submitted);
        long version = TenantContext.callAs(drafter, () -> purchasing.version(order));
        List<Caller> supervisors = Staff.everybody(Staff.ADDIS, "management-supervisor");
        List<Callable<Boolean>> works = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> TenantContext.callAs(supervisors.get(i % supervisors.size()), () -> {
                            approval.decide(
                                    new DecidePurchaseOrder(order, version, Decision.APPROVE, null, somewhere()));
                            return true;
                        }))
                .toList();

        List<AtOnce.Outcome<Boolean>> outcomes = AtOnce.run(works);

        assertThat(outcomes.stream().filter(AtOnce.Outcome::succeeded)).hasSize(1);
        assertThat(Superuser.number("select count(*) from procurement.order_decision where order_id = '%s'"
                        .formatted(order.value())))
                .isEqualTo(1);
        assertThat(Superuser.number(
                        "select count(*) from audit.entry where subject_id = '%s' and action like '%%approved%%'"
                                .formatted(order.value())))
                .isEqualTo(1);
    }

    @Test
    void lines_read_after_the_transaction_are_refused_and_not_simply_missing() {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        PurchaseOrderId order = TenantContext.callAs(drafter, () -> drafting.draft(purchasing.content()));
        PurchaseOrder detached = TenantContext.callAs(drafter, () -> transaction.call(() -> lazily.find(order)));
        assertThat(LazyOrders.knowsItsLines(detached))
                .as("or this test proves nothing")
                .isFalse();

        assertThatThrownBy(() -> TenantContext.callAs(drafter, () -> LazyOrders.linesOf(detached)))
                .hasStackTraceContaining("only usable inside an active transaction");
        assertThat(TenantContext.callAs(drafter, () -> orders.details(order)).lines())
                .hasSize(1);
    }

    /** What the test above guards against: without a context the policies show nothing, and say nothing. */
    @Test
    void without_the_refusal_the_lines_would_be_missing() throws Exception {
        Caller drafter = Staff.of(Staff.ADDIS, "procurement");
        PurchaseOrderId order = TenantContext.callAs(drafter, () -> drafting.draft(purchasing.content()));
        String lines =
                "select count(*) from procurement.purchase_order_line where order_id = '%s'".formatted(order.value());

        assertThat(Superuser.number(lines)).isEqualTo(1);
        assertThat(Superuser.numberSeenByTheApplication(lines)).isZero();
    }

    private PurchaseOrderId failAfterDrafting(DraftPurchaseOrder content) {
        return transaction.call(() -> {
            drafting.draft(content);
            throw new IllegalStateException("on purpose, after the number was drawn");
        });
    }

    private long numberOf(PurchaseOrderId order) {
        String number = orders.details(order).order().number();
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }

    private static GeoStamp somewhere() {
        return new GeoStamp(
                new BigDecimal("9.010793"),
                new BigDecimal("38.761253"),
                BigDecimal.TEN,
                GeoSource.GPS,
                null,
                OffsetDateTime.now(Clock.systemUTC()),
                false);
    }
}
