package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of an order, so many packs at so much. */
@Entity
@Table(schema = "procurement", name = "purchase_order_line")
public class PurchaseOrderLine {
    private static final int QUANTITY_DECIMALS = 4;
    private static final BigDecimal MOST_PACKS = new BigDecimal("1000000000");

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id", updatable = false)
    private PurchaseOrder order;

    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Column(name = "item_id")
    private UUID itemId;

    private BigDecimal quantity;

    @Column(name = "pack_price")
    private @Nullable BigDecimal packPrice;

    private BigDecimal total;

    @Column(name = "total_note")
    private @Nullable String totalNote;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrderLine() {}

    @SuppressWarnings("NullAway.Init")
    PurchaseOrderLine(UUID orgId, PurchaseOrder order, int lineNo, DraftLine content, Currency currency) {
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.order = order;
        this.lineNo = lineNo;
        take(content, currency);
    }

    /** Takes over another content. @throws InvalidInput when a number is out of bounds */
    final void take(DraftLine content, Currency currency) {
        if (content.quantity().signum() <= 0 || content.quantity().compareTo(MOST_PACKS) > 0) {
            throw new InvalidInput("quantity", "A quantity is more than zero and at most one thousand million packs.");
        }
        if (content.quantity().stripTrailingZeros().scale() > QUANTITY_DECIMALS) {
            throw new InvalidInput("quantity", "A quantity has at most four decimals.");
        }
        Money price = new Money(content.packPrice(), currency);
        if (price.isNegative()) {
            throw new InvalidInput("packPrice", "A price is zero or more.");
        }
        itemId = content.item().value();
        quantity = content.quantity();
        packPrice = price.amount();
        total = price.times(quantity).amount();
        BigDecimal exact = quantity.multiply(packPrice).setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP);
        totalNote = exact.compareTo(total) == 0 ? null : "rounded to the minor unit";
    }

    BigDecimal total() {
        return total;
    }
}
