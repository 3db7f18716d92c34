package et.aksum.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.catalogue.ItemRow;
import et.aksum.procurement.MilestoneTracking.CompleteMilestone;
import et.aksum.procurement.MilestoneTracking.CorrectMilestone;
import et.aksum.procurement.MilestoneTracking.PlanMilestone;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotFound;
import et.aksum.procurement.OrderRefusal.SelfApprovalRejected;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.RevisePurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import et.aksum.procurement.SupplierQueries.SupplierRow;
import et.aksum.procurement.SupplierRefusal.SupplierAlreadyExists;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.shared.BusinessException;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.NamedPlace;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderUseCasesTest {
    private static final GeoStamp ADDIS = new GeoStamp(
            new BigDecimal("9.0108"),
            new BigDecimal("38.7613"),
            new BigDecimal("12"),
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
        buyer = use.database.organisation("uc-" + Uuid7.next().toString().substring(24));
        supervisor = use.database.colleague(buyer, "supervisor");
        supplier = use.as(buyer, () -> use.suppliers.register(new RegisterSupplier(null, "=Acme", "0001234567", "ET")));
        item = use.as(
                buyer,
                () -> use.items.add(
                        new AddItem("GLV", new ItemDescription("Gloves", null, null, null, null, null, null, 100))));
    }

    @Test
    void an_order_goes_from_draft_to_closed_by_two_people_and_its_timeline_tells_it() {
        PurchaseOrderId order = draft("USD", "100", "10");
        assertThat(details(order).order().number()).matches("PO-\\d{4}-00001");
        submitAndApprove(order);
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(3));
        for (var milestone : details(order).milestones()) {
            use.run(
                    buyer,
                    () -> use.tracking.complete(
                            new CompleteMilestone(order, milestone.code(), null, today, ADDIS, null)));
        }
        use.run(
                buyer,
                () -> use.tracking.correct(new CorrectMilestone(
                        order, "proforma-received", null, today.minusDays(2), ADDIS, "typed the wrong day")));

        assertThat(details(order).order().status()).isEqualTo(OrderStatus.CLOSED);
        List<TimelineEntry> timeline = use.as(buyer, () -> use.queries.timeline(order));
        assertThat(timeline)
                .extracting(TimelineEntry::what)
                .startsWith("drafted", "submitted", "approved", "milestone")
                .endsWith("correction")
                .hasSize(11);
        assertThat(timeline.get(2).level()).isEqualTo("SECOND_FACTOR");
        assertThat(timeline.get(2).latitude()).isEqualByComparingTo("9.0108");
        assertThat(details(order).decisions()).hasSize(1);
        assertThat(use.database.value(
                        "select count(*) from audit.entry where action in ('order.approved', 'milestone.completed', 'milestone.corrected') and latitude is not null and subject_id = '"
                                + order.value() + "'"))
                .isEqualTo("9");
    }

    @Test
    void a_second_decision_on_the_same_version_is_stale() {
        PurchaseOrderId order = draft("USD", "1", "1");
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));
        long seen = version(order);
        decide(supervisor, order, seen, Decision.REJECT);
        Caller other = use.database.colleague(buyer, "other");
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> decide(other, order, seen, Decision.APPROVE));
        assertThat(details(order).order().status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void whoever_once_revised_a_draft_never_decides_it_though_others_revised_it_later() {
        PurchaseOrderId order = draft("USD", "1", "1");
        for (Caller reviser : List.of(supervisor, buyer)) {
            long seen = version(order);
            use.run(
                    reviser,
                    () -> use.drafting.revise(
                            new RevisePurchaseOrder(order, seen, content("USD", List.of(line("2", "1"))))));
        }
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));

        assertThatExceptionOfType(SelfApprovalRejected.class)
                .isThrownBy(() -> decide(supervisor, order, version(order), Decision.APPROVE));
        assertThat(details(order).order().status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update procurement.purchase_order set status = 'DRAFT' where id = '%s'",
                "update procurement.purchase_order set currency = 'ETB' where id = '%s'",
                "update procurement.purchase_order set total = total + 1 where id = '%s'",
                "update procurement.purchase_order set number = 'PO-1' where id = '%s'",
                "insert into procurement.purchase_order_line select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'line_no', 9))).* from procurement.purchase_order_line l where order_id = '%s'"
            })
    void the_database_itself_keeps_what_was_approved(String change) {
        PurchaseOrderId order = draft("USD", "100", "10");
        submitAndApprove(order);

        assertThatThrownBy(() -> asTheApplication(change.formatted(order.value())))
                .hasStackTraceContaining("order");
        assertThat(details(order).order().total()).isEqualByComparingTo("1000");
    }

    @Test
    void nobody_decides_without_leaving_a_record_of_it() {
        PurchaseOrderId order = draft("USD", "100", "10");
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));

        assertThatThrownBy(() -> asTheApplication(
                        "update procurement.purchase_order set status = 'APPROVED', decided_by = '%s', decided_at = now() where id = '%s'"
                                .formatted(supervisor.requireUser(), order.value())))
                .hasStackTraceContaining("decided without a record");
        assertThat(details(order).order().status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000-01-01", "0000-01-01", "+99999-01-01"})
    void a_milestone_is_planned_and_completed_only_on_a_day_that_can_be_meant(LocalDate day) {
        PurchaseOrderId order = draft("USD", "100", "10");
        submitAndApprove(order);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> use.run(
                        buyer, () -> use.tracking.plan(new PlanMilestone(order, "proforma-received", null, day))));
        assertThatThrownBy(() -> use.run(
                        buyer,
                        () -> use.tracking.complete(
                                new CompleteMilestone(order, "proforma-received", null, day, ADDIS, null))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void a_total_is_not_checked_outside_the_organisation_and_so_not_accepted() {
        PurchaseOrderId order = draft("USD", "100", "10");

        assertThatThrownBy(() -> asTheApplication(
                        "update procurement.purchase_order set total = 1 where id = '%s'".formatted(order.value()),
                        "select set_config('app.tenant', '', true)",
                        "set constraints procurement.purchase_order_total immediate"))
                .hasStackTraceContaining("cannot be checked outside its organisation");
        assertThat(details(order).order().total()).isEqualByComparingTo("1000");
    }

    private void asTheApplication(String... statements) {
        use.database.call(buyer, () -> {
            try (var connection = use.database.database.getConnection();
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return true;
            }
        });
    }

    @Test
    void a_draft_is_revised_line_by_line() {
        PurchaseOrderId order = use.as(
                buyer,
                () -> use.drafting.draft(content("ETB", List.of(line("1", "5"), line("2", "5"), line("3", "5")))));
        long seen = version(order);
        use.run(
                buyer,
                () -> use.drafting.revise(
                        new RevisePurchaseOrder(order, seen, content("ETB", List.of(line("7", "2"))))));
        assertThat(details(order).lines()).hasSize(1);
        assertThat(details(order).order().total()).isEqualByComparingTo("14");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> use.run(
                        buyer,
                        () -> use.drafting.revise(
                                new RevisePurchaseOrder(order, seen, content("ETB", List.of(line("1", "1")))))));
    }

    @Test
    void numbers_have_no_gap_after_a_draft_that_failed() {
        draft("USD", "1", "1");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> use.as(buyer, () -> {
                    use.drafting.draft(content("USD", List.of(line("1", "1"))));
                    throw new IllegalStateException("later in the same transaction");
                }));
        assertThat(details(draft("USD", "1", "1")).order().number()).endsWith("-00002");
    }

    @Test
    void another_organisation_finds_nothing() {
        PurchaseOrderId order = draft("USD", "1", "1");
        Caller stranger =
                use.database.organisation("st-" + Uuid7.next().toString().substring(24));
        assertThat(use.as(stranger, () -> use.queries.count(OrderFilter.all()))).isZero();
        assertThatExceptionOfType(PurchaseOrderNotFound.class)
                .isThrownBy(() -> use.as(stranger, () -> use.queries.details(order)));
        assertThatExceptionOfType(PurchaseOrderNotFound.class)
                .isThrownBy(() -> use.run(stranger, () -> use.drafting.submit(new SubmitPurchaseOrder(order, 1))));
    }

    @Test
    void the_list_is_filtered_sorted_and_sliced() {
        PurchaseOrderId small = draft("USD", "1", "1");
        PurchaseOrderId big = draft("USD", "1000", "10");
        draft("ETB", "5", "5");
        OrderFilter dollars = new OrderFilter(
                "acme",
                Set.of(OrderStatus.DRAFT),
                OrderKind.PURCHASE,
                supplier,
                "ET",
                "USD",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2100, 1, 1),
                BigDecimal.ONE,
                new BigDecimal("10000"));
        OrderSort byTotal = new OrderSort(List.of(new OrderSort.Key(OrderSort.Column.TOTAL, true)));
        assertThat(use.as(buyer, () -> use.queries.page(dollars, byTotal, 0, 10)))
                .extracting(PurchaseOrderRow::id)
                .containsExactly(big.value(), small.value());
        assertThat(use.as(buyer, () -> use.queries.count(dollars))).isEqualTo(2);
        assertThat(use.as(buyer, () -> use.queries.after(OrderFilter.all(), null, 2)))
                .hasSize(2)
                .doesNotContain(use.as(buyer, () -> use.queries.details(small)).order());
        assertThat(use.as(buyer, () -> use.queries.after(OrderFilter.all(), big, 2)))
                .extracting(PurchaseOrderRow::id)
                .containsExactly(small.value());
    }

    @Test
    void suppliers_and_items_follow_one_another_by_name_even_where_names_differ_only_in_case() {
        for (String name : List.of("Beta", "alpha", "Gamma", "Alpha & Co", "ሰላም")) {
            use.as(buyer, () -> use.suppliers.register(new RegisterSupplier(null, name, null, null)));
            use.as(
                    buyer,
                    () -> use.items.add(
                            new AddItem(name, new ItemDescription(name, null, null, null, null, null, null, null))));
        }
        List<SupplierRow> suppliers = use.as(buyer, () -> use.supplierQueries.page(null, 0, 50));
        List<ItemRow> items = use.as(buyer, () -> use.itemQueries.page(null, 0, 50));

        assertThat(suppliers).hasSize(6);
        assertThat(items).hasSize(6);
        for (int i = 0; i < 6; i++) {
            NamedPlace supplier =
                    new NamedPlace(suppliers.get(i).name(), suppliers.get(i).id());
            NamedPlace item = new NamedPlace(items.get(i).name(), items.get(i).id());
            assertThat(use.as(buyer, () -> use.supplierQueries.after(null, supplier, 50)))
                    .isEqualTo(suppliers.subList(i + 1, 6));
            assertThat(use.as(buyer, () -> use.itemQueries.after(null, item, 50)))
                    .isEqualTo(items.subList(i + 1, 6));
        }
    }

    @Test
    void the_whole_set_is_exported_and_no_cell_is_a_formula() throws Exception {
        draft("USD", "1", "1");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        use.run(buyer, () -> use.export.csv(OrderFilter.all(), OrderSort.newestFirst(), List.of(), csv));
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains("NUMBER")
                .contains("'=Acme")
                .doesNotContain(",=Acme");
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        use.run(buyer, () -> use.export.xlsx(OrderFilter.all(), OrderSort.newestFirst(), List.of(), xlsx));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("'=Acme");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(11).getNumericCellValue())
                    .isEqualTo(1.0);
        }
    }

    @Test
    void a_tin_belongs_to_one_supplier_in_use() {
        assertThatExceptionOfType(SupplierAlreadyExists.class)
                .isThrownBy(() -> use.as(
                        buyer, () -> use.suppliers.register(new RegisterSupplier(null, "Twin", "0001234567", "ET"))));
        use.run(buyer, () -> use.suppliers.retire(supplier, 1));
        SupplierId heir =
                use.as(buyer, () -> use.suppliers.register(new RegisterSupplier(null, "Twin", "0001234567", "ET")));
        assertThat(use.as(buyer, () -> use.supplierQueries.get(heir)).code()).isEqualTo("SUP-00002");
        assertThat(use.as(buyer, () -> use.supplierQueries.page("twin", 0, 5))).hasSize(1);
    }

    @Test
    void a_draft_names_existing_things_and_current_rules() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> draft("XXX", "1", "1"));
        DraftPurchaseOrder retired = new DraftPurchaseOrder(
                supplier, "USD", "ET", "DDU", "Addis Ababa", null, null, null, List.of(line("1", "1")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> use.as(buyer, () -> use.drafting.draft(retired)))
                .withMessageContaining("retired");
        DraftPurchaseOrder byAir = new DraftPurchaseOrder(
                supplier, "USD", "ET", "FOB", "Mumbai", TransportMode.AIR, null, null, List.of(line("1", "1")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> use.as(buyer, () -> use.drafting.draft(byAir)));
        assertThat(use.as(buyer, () -> use.itemQueries.page("glo", 0, 5))).hasSize(1);
    }

    private PurchaseOrderId draft(String currency, String quantity, String price) {
        return use.as(buyer, () -> use.drafting.draft(content(currency, List.of(line(quantity, price)))));
    }

    private DraftPurchaseOrder content(String currency, List<DraftLine> lines) {
        return new DraftPurchaseOrder(
                supplier, currency, "ET", "CIP", "Addis Ababa", TransportMode.AIR, "P-1", null, lines);
    }

    private DraftLine line(String quantity, String price) {
        return new DraftLine(item, new BigDecimal(quantity), new BigDecimal(price));
    }

    private void submitAndApprove(PurchaseOrderId order) {
        use.run(buyer, () -> use.drafting.submit(new SubmitPurchaseOrder(order, version(order))));
        decide(supervisor, order, version(order), Decision.APPROVE);
    }

    private void decide(Caller caller, PurchaseOrderId order, long seen, Decision decision) {
        use.run(caller, () -> use.approval.decide(new DecidePurchaseOrder(order, seen, decision, "because", ADDIS)));
    }

    private long version(PurchaseOrderId order) {
        return Long.parseLong(use.database.value(
                "select version from procurement.purchase_order where id = '" + order.value() + "'"));
    }

    private PurchaseOrderDetails details(PurchaseOrderId order) {
        return use.as(buyer, () -> use.queries.details(order));
    }
}
