package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemId;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.SupplierId;
import et.aksum.shared.Uuid7;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/** Orders in the states that tests need. */
final class PurchaseOrderFixture {
    static final UUID SELAM = Uuid7.next();
    static final UUID DAWIT = Uuid7.next();
    static final UUID HIRUT = Uuid7.next();
    static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 5, 10, 0, 0, 0, ZoneOffset.UTC);

    private PurchaseOrderFixture() {}

    /** A draft by Selam. */
    static PurchaseOrder draft(DraftLine... lines) {
        return new PurchaseOrder(
                Uuid7.next(), new PurchaseOrderId(Uuid7.next()), "PO-2026-00001", "PORTAL", SELAM, content(lines), NOW);
    }

    /** Submitted by Selam, 1000.00 USD. */
    static PurchaseOrder submitted() {
        PurchaseOrder order = draft(line("100", "10"));
        order.submit(SELAM, NOW);
        return order;
    }

    static DraftPurchaseOrder content(DraftLine... lines) {
        return new DraftPurchaseOrder(
                new SupplierId(Uuid7.next()), "USD", "ET", null, null, null, null, null, Arrays.asList(lines));
    }

    static DraftLine line(String quantity, String packPrice) {
        return new DraftLine(new ItemId(Uuid7.next()), new BigDecimal(quantity), new BigDecimal(packPrice));
    }
}
