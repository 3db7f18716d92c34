package et.aksum.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalStatus;
import et.aksum.approval.FieldChange;
import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotSubmitted;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderDrafting.CancelPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.RevisePurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and the one engine for decisions. */
class OrderApprovalTest {
    private static final GeoStamp ADDIS = new GeoStamp(
            new BigDecimal("9.0108"),
            new BigDecimal("38.7613"),
            null,
            GeoSource.GPS,
            null,
            OffsetDateTime.now(ZoneOffset.UTC),
            false);

    private final OrderUseCases use = new OrderUseCases();
    private Caller buyer;
    private Caller supervisor;
    private SupplierId supplier;
    private ItemId item;

    @BeforeEach
    void prepare() {
        buyer = use.database.organisation("oa-" + Uuid7.next().toString().substring(24));
        supervisor = use.database.colleague(buyer, "supervisor");
        supplier = use.as(buyer, () -> use.suppliers.register(new RegisterSupplier(null, "Acme", "0001234567", "ET")));
        item = use.as(
                buyer,
                () -> use.items.add(
                        new AddItem("GLV", new ItemDescription("Gloves", null, null, null, null, null, null, 100))));
    }

    @Test
    void a_submitted_order_asks_about_its_version_with_all_that_it_says() {
        PurchaseOrderId order = submitted("10");
        ApprovalDetails request = request(order).orElseThrow();

        assertThat(request.request().status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(request.request().subjectVersion()).isEqualTo(version(order));
        assertThat(request.diff())
                .contains(new FieldChange("supplier", null, "Acme"), new FieldChange("total", null, "20.0000"))
                .anyMatch(change -> change.field().equals("lines[1]")
                        && String.valueOf(change.after()).contains("GLV"));
        assertThat(request.steps().get(0).placeRequired()).isTrue();
        assertThat(request.steps().get(0).factorMinutes()).isEqualTo(5);
    }

    @Test
    void deciding_on_the_orders_page_is_deciding_the_request_and_leaves_both_kinds_of_evidence() {
        PurchaseOrderId order = submitted("10");
        use.run(
                supervisor,
                () -> use.approval.decide(
                        new DecidePurchaseOrder(order, version(order), Decision.APPROVE, "because", ADDIS)));

        assertThat(request(order).orElseThrow().request().status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(status(order)).isEqualTo("APPROVED");
        assertThat(count("approval.decision where subject_id", order)).isEqualTo("1");
        assertThat(count("procurement.order_decision where order_id", order)).isEqualTo("1");
    }

    @Test
    void deciding_in_the_inbox_decides_the_order_and_no_former_reviser_does() {
        PurchaseOrderId order = draft("10");
        use.run(supervisor, () -> use.drafting.revise(new RevisePurchaseOrder(order, version(order), content("11"))));
        use.run(buyer, () -> use.drafting.revise(new RevisePurchaseOrder(order, version(order), content("12"))));
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));

        assertThatExceptionOfType(SelfApprovalRejected.class)
                .isThrownBy(() -> decide(supervisor, order, Choice.APPROVE));
        Caller other = use.database.colleague(buyer, "other");
        decide(other, order, Choice.REJECT);
        assertThat(status(order)).isEqualTo("REJECTED");
    }

    @Test
    void a_returned_order_is_a_draft_again_and_the_next_request_shows_what_changed() {
        PurchaseOrderId order = submitted("10");
        decide(supervisor, order, Choice.RETURN);
        assertThat(status(order)).isEqualTo("DRAFT");
        use.run(buyer, () -> use.drafting.revise(new RevisePurchaseOrder(order, version(order), content("11"))));
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));

        List<FieldChange> diff = request(order).orElseThrow().diff();
        assertThat(diff)
                .contains(new FieldChange("total", "20.0000", "22.0000"), new FieldChange("supplier", "Acme", "Acme"));
        decide(supervisor, order, Choice.APPROVE);
        assertThat(status(order)).isEqualTo("APPROVED");
    }

    @Test
    void whoever_asked_takes_the_order_back() {
        PurchaseOrderId order = submitted("10");
        use.run(buyer, () -> use.requests.withdraw(id(order), null));

        assertThat(status(order)).isEqualTo("DRAFT");
        assertThatExceptionOfType(PurchaseOrderNotSubmitted.class)
                .isThrownBy(() -> use.run(
                        supervisor,
                        () -> use.approval.decide(
                                new DecidePurchaseOrder(order, version(order), Decision.APPROVE, null, ADDIS))));
    }

    @Test
    void a_cancelled_order_waits_for_nobody() {
        PurchaseOrderId order = submitted("10");
        use.run(buyer, () -> use.drafting.cancel(new CancelPurchaseOrder(order, version(order), "Not needed")));

        assertThat(request(order).orElseThrow().request().status()).isEqualTo(ApprovalStatus.VOIDED);
    }

    @Test
    void an_order_submitted_by_release_0_2_is_brought_before_those_who_decide_once() {
        PurchaseOrderId order = submittedByTheReleaseBefore();
        assertThat(request(order)).isEmpty();

        assertThat(use.as(buyer, () -> use.approval.unasked())).containsExactly(order);
        use.run(buyer, () -> use.approval.adopt(order));
        use.run(buyer, () -> use.approval.adopt(order));

        assertThat(use.as(buyer, () -> use.approval.unasked())).isEmpty();
        assertThat(count("approval.request where subject_id", order)).isEqualTo("1");
        decide(supervisor, order, Choice.APPROVE);
        assertThat(status(order)).isEqualTo("APPROVED");
    }

    @Test
    void an_order_submitted_by_release_0_2_is_decided_on_its_page_also_before_anybody_looked() {
        PurchaseOrderId order = submittedByTheReleaseBefore();
        use.run(
                supervisor,
                () -> use.approval.decide(
                        new DecidePurchaseOrder(order, version(order), Decision.APPROVE, null, ADDIS)));

        assertThat(status(order)).isEqualTo("APPROVED");
        assertThat(request(order).orElseThrow().decisions()).hasSize(1);
    }

    @Test
    void what_release_0_2_decides_by_itself_voids_the_request_by_the_database_alone() {
        PurchaseOrderId order = submitted("10");
        use.database.asSuperuser(
                """
                select set_config('app.tenant', tenancy.sign_as_owner('%1$s', null), true);
                insert into procurement.order_decision (org_id, id, order_id, order_version, decision, decided_by, decided_by_name, level, decided_at, latitude, longitude, geo_source, mock, place_odd)
                values ('%1$s', gen_random_uuid(), '%2$s', 1, 'APPROVE', '%3$s', 'supervisor', 'SECOND_FACTOR', now(), 9, 38, 'GPS', false, false);
                update procurement.purchase_order set status = 'APPROVED', decided_by = '%3$s', decided_at = now(), version = version + 1 where id = '%2$s'"""
                        .formatted(buyer.organisation().value(), order.value(), supervisor.requireUser()));

        assertThat(request(order).orElseThrow().request().status()).isEqualTo(ApprovalStatus.VOIDED);
    }

    /** As the statements of 0.2 leave it: no request. */
    private PurchaseOrderId submittedByTheReleaseBefore() {
        PurchaseOrderId order = draft("10");
        use.database.asSuperuser(
                "select set_config('app.tenant', tenancy.sign_as_owner('%s', null), true); update procurement.purchase_order set status = 'SUBMITTED', submitted_by = '%s', submitted_at = now(), version = version + 1 where id = '%s'"
                        .formatted(buyer.organisation().value(), buyer.requireUser(), order.value()));
        return order;
    }

    private void decide(Caller caller, PurchaseOrderId order, Choice choice) {
        use.run(
                caller,
                () -> use.decisions.decide(new DecideRequest(
                        id(order), version(order), choice, choice == Choice.APPROVE ? null : "Look again", ADDIS)));
    }

    private ApprovalRequestId id(PurchaseOrderId order) {
        return new ApprovalRequestId(request(order).orElseThrow().request().id());
    }

    private Optional<ApprovalDetails> request(PurchaseOrderId order) {
        return use.as(buyer, () -> use.approvals.latestFor("procurement.order", order.value()));
    }

    private PurchaseOrderId submitted(String price) {
        PurchaseOrderId order = draft(price);
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));
        return order;
    }

    private PurchaseOrderId draft(String price) {
        return use.as(buyer, () -> use.drafting.draft(content(price)));
    }

    private DraftPurchaseOrder content(String price) {
        return new DraftPurchaseOrder(
                supplier,
                "USD",
                "ET",
                "CIP",
                "Addis Ababa",
                TransportMode.AIR,
                null,
                null,
                List.of(new DraftLine(item, new BigDecimal("2"), new BigDecimal(price))));
    }

    private String status(PurchaseOrderId order) {
        return use.database.value("select status from procurement.purchase_order where id = '" + order.value() + "'");
    }

    private String count(String where, PurchaseOrderId order) {
        return use.database.value("select count(*) from " + where + " = '" + order.value() + "'");
    }

    private long version(PurchaseOrderId order) {
        return Long.parseLong(use.database.value(
                "select version from procurement.purchase_order where id = '" + order.value() + "'"));
    }
}
