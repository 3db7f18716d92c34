package et.aksum.integration;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Orders for tests that are about something else; works for whoever is bound. */
@ApplicationScoped
public class Purchasing {
    @Inject
    SupplierRegister suppliers;

    @Inject
    ItemRegister items;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    PurchaseOrderQueries orders;

    public DraftPurchaseOrder content() {
        SupplierId supplier =
                suppliers.register(new RegisterSupplier(null, "Supplier " + UUID.randomUUID(), null, null));
        String code = "T-" + UUID.randomUUID().toString().substring(24);
        ItemId item = items.add(
                new AddItem(code, new ItemDescription("Test " + code, null, null, null, null, null, null, 30)));
        return new DraftPurchaseOrder(
                supplier,
                "USD",
                "ET",
                null,
                null,
                null,
                null,
                null,
                List.of(new DraftLine(item, BigDecimal.TEN, new BigDecimal("12.50"))));
    }

    public PurchaseOrderId submitted() {
        PurchaseOrderId order = drafting.draft(content());
        drafting.submit(new SubmitPurchaseOrder(order, version(order)));
        return order;
    }

    public long version(PurchaseOrderId order) {
        return orders.details(order).order().version();
    }
}
