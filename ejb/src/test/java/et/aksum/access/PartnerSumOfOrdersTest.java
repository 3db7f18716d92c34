package et.aksum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.access.ApprovalLimits.SetApprovalLimit;
import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.identity.House;
import et.aksum.identity.UserId;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.procurement.TransportMode;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The partner that sums are kept of is, for an order, its supplier: handed in as people hand orders in. */
class PartnerSumOfOrdersTest {
    private final House house = House.setUp();
    private final UserId dawit = house.invitedUser("dawit");
    private final UserId hanna = house.invitedUser("hanna");
    private SupplierId biolab;
    private SupplierId reagents;
    private ItemId gloves;

    @BeforeEach
    void at_most_a_thousand_dollars_a_month_for_each_supplier() {
        house.asAdministrator(() -> {
            house.wiring
                    .get(RoleAssignment.class)
                    .grant(new GrantRole(
                            dawit,
                            "management-supervisor",
                            house.now(),
                            null,
                            "For the test",
                            List.of(new GrantCondition(
                                    GrantCondition.Kind.CUMULATIVE,
                                    "procurement.order.approve",
                                    new BigDecimal("1000"),
                                    "USD",
                                    30,
                                    true,
                                    null,
                                    null,
                                    null,
                                    null))));
            house.wiring.get(ApprovalLimits.class).set(new SetApprovalLimit(dawit, new BigDecimal("900"), "USD"));
            return dawit;
        });
        biolab = supplier("Biolab", "0001234567");
        reagents = supplier("Reagents", "0001234575");
        gloves = byHanna(() -> house.wiring
                .get(ItemRegister.class)
                .add(new AddItem("GLV", new ItemDescription("Gloves", null, null, null, null, null, null, 100))));
    }

    @Test
    void the_request_about_an_order_concerns_its_supplier() {
        PurchaseOrderId order = submitted(biolab, "600");

        assertThat(party(order)).isEqualTo(biolab.value());
    }

    @Test
    void orders_split_for_one_supplier_are_one_amount() {
        approve(submitted(biolab, "600"));

        PurchaseOrderId split = submitted(biolab, "401");
        assertThatExceptionOfType(ApproverNotAsked.class).isThrownBy(() -> approve(split));
        approve(submitted(reagents, "401"));
        approve(submitted(biolab, "400"));
    }

    private SupplierId supplier(String name, String tin) {
        return byHanna(
                () -> house.wiring.get(SupplierRegister.class).register(new RegisterSupplier(null, name, tin, "ET")));
    }

    private PurchaseOrderId submitted(SupplierId supplier, String dollars) {
        PurchaseOrderDrafting drafting = house.wiring.get(PurchaseOrderDrafting.class);
        PurchaseOrderId order = byHanna(() -> drafting.draft(new DraftPurchaseOrder(
                supplier,
                "USD",
                "ET",
                "CIP",
                "Addis Ababa",
                TransportMode.AIR,
                null,
                null,
                List.of(new DraftLine(gloves, BigDecimal.ONE, new BigDecimal(dollars))))));
        long version =
                ((Number) read("select version from procurement.purchase_order where id = ?1", order)).longValue();
        byHanna(() -> {
            drafting.submit(new SubmitPurchaseOrder(order, version));
            return order;
        });
        return order;
    }

    private void approve(PurchaseOrderId order) {
        GeoStamp place = new GeoStamp(
                new BigDecimal("9.01"),
                new BigDecimal("38.76"),
                BigDecimal.TEN,
                GeoSource.GPS,
                null,
                house.now(),
                false);
        var request = byHanna(() -> house.wiring
                        .get(ApprovalQueries.class)
                        .latestFor("procurement.order", order.value())
                        .orElseThrow())
                .request();
        String status = house.as(house.person(dawit), () -> house.wiring
                .get(ApprovalDecision.class)
                .decide(new DecideRequest(
                        new ApprovalRequestId(request.id()), request.subjectVersion(), Choice.APPROVE, null, place))
                .status());
        assertThat(status).isEqualTo("APPROVED");
    }

    private UUID party(PurchaseOrderId order) {
        return (UUID) read("select party_id from approval.request where subject_id = ?1", order);
    }

    private Object read(String sql, PurchaseOrderId order) {
        return byHanna(() -> house.wiring
                .get(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, order.value())
                .getSingleResult());
    }

    private <T> T byHanna(Callable<T> work) {
        return house.as(house.person(hanna), work);
    }
}
