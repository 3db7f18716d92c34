package et.aksum.procurement.domain;

import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderRefusal.ApprovalLimitExceeded;
import et.aksum.procurement.OrderRefusal.ApprovalLimitInOtherCurrency;
import et.aksum.procurement.OrderRefusal.NotAPurchase;
import et.aksum.procurement.OrderRefusal.OrderNotTracked;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotCancellable;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotDraft;
import et.aksum.procurement.OrderRefusal.PurchaseOrderNotSubmitted;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.PurchaseOrderDrafting.DraftLine;
import et.aksum.procurement.PurchaseOrderDrafting.DraftPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.SupplierId;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order: drafted by one person, decided by another, then followed to the door. Its total is the sum of its lines. */
@Entity
@Table(schema = "procurement", name = "purchase_order")
public class PurchaseOrder {
    private static final int MOST_LINES = 500;
    private static final int LONGEST_TEXT = 500;

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String number;

    @Column(name = "source_number", insertable = false, updatable = false)
    private @Nullable String sourceNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private OrderKind kind;

    @Column(updatable = false)
    private String origin;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "supplier_id")
    private UUID supplierId;

    @Column(name = "project_code")
    private @Nullable String projectCode;

    @Embedded
    private DeliveryTerms terms;

    private String currency;
    private BigDecimal total;
    private @Nullable String note;

    @Column(name = "order_date", updatable = false)
    private LocalDate orderDate;

    @Column(name = "order_date_basis", updatable = false)
    private String orderDateBasis;

    @Embedded
    private Signatures signatures;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<PurchaseOrderLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrder() {}

    /** A new draft. @throws InvalidInput when its content is out of bounds */
    @SuppressWarnings("NullAway.Init")
    public PurchaseOrder(
            UUID orgId,
            PurchaseOrderId id,
            String number,
            String origin,
            UUID draftedBy,
            DraftPurchaseOrder content,
            OffsetDateTime now) {
        this.orgId = orgId;
        this.id = id.value();
        this.number = number;
        this.kind = OrderKind.PURCHASE;
        this.origin = origin;
        this.status = OrderStatus.DRAFT;
        this.signatures = new Signatures(draftedBy);
        this.createdAt = now;
        this.orderDate = BusinessDay.of(now);
        this.orderDateBasis = "CREATED";
        take(content);
    }

    /** Replaces everything. @throws PurchaseOrderNotDraft once it was handed in */
    public void revise(UUID reviser, DraftPurchaseOrder content) {
        requireDraft();
        take(content);
        signatures.revised(reviser);
    }

    /** Hands it in. @throws PurchaseOrderNotDraft when it was handed in before */
    public void submit(UUID submitter, OffsetDateTime now) {
        requirePurchase();
        requireDraft();
        status = OrderStatus.SUBMITTED;
        signatures.submitted(submitter, now);
    }

    /** Approves it; {@code limit} is the approver's in the order's currency, empty when he has none. */
    public void approve(UUID approver, Optional<Money> limit, OffsetDateTime now) {
        requireDecidableBy(approver);
        Money most = limit.filter(own -> own.currency().equals(total().currency()))
                .orElseThrow(() -> new ApprovalLimitInOtherCurrency(number, total()));
        if (total().isMoreThan(most)) {
            throw new ApprovalLimitExceeded(number, total(), most);
        }
        decide(OrderStatus.APPROVED, approver, now);
    }

    /** Turns it down, whatever its total. */
    public void reject(UUID approver, OffsetDateTime now) {
        requireDecidableBy(approver);
        decide(OrderStatus.REJECTED, approver, now);
    }

    /** Back to a draft: returned for a change, taken back, or not decided in time. @throws PurchaseOrderNotSubmitted */
    public void reopen() {
        if (status != OrderStatus.SUBMITTED) {
            throw new PurchaseOrderNotSubmitted(number, status);
        }
        status = OrderStatus.DRAFT;
    }

    /** Gives it up. @throws PurchaseOrderNotCancellable once goods are on their way */
    public void cancel(UUID user, String reason, OffsetDateTime now) {
        if (!status.isCancellable()) {
            throw new PurchaseOrderNotCancellable(number, status);
        }
        signatures.cancelled(user, reason, now);
        status = OrderStatus.CANCELLED;
    }

    /** A milestone was completed: the first one puts the order in progress, the last mandatory one closes it. */
    public void advance(boolean allMandatoryDone) {
        requireTracked();
        status = allMandatoryDone ? OrderStatus.CLOSED : OrderStatus.IN_PROGRESS;
    }

    /** @throws OrderNotTracked before approval, and after rejection or cancellation */
    public void requireTracked() {
        if (!status.isTracked()) {
            throw new OrderNotTracked(number, status);
        }
    }

    /** @throws StaleVersion when somebody changed the order after it was looked at */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("order " + number, expected, version);
        }
    }

    public PurchaseOrderId id() {
        return new PurchaseOrderId(id);
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    /** Who handed it in. @throws PurchaseOrderNotSubmitted when nobody did yet */
    public UUID submittedBy() {
        return signatures.submitter().orElseThrow(() -> new PurchaseOrderNotSubmitted(number, status));
    }

    public OrderStatus status() {
        return status;
    }

    public Money total() {
        return Money.of(total, currency);
    }

    public SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    private void take(DraftPurchaseOrder content) {
        List<DraftLine> wanted = content.lines();
        if (wanted.isEmpty() || wanted.size() > MOST_LINES) {
            throw new InvalidInput("lines", "An order has 1 to %d lines.".formatted(MOST_LINES));
        }
        Currency known = Money.currency(content.currency());
        supplierId = content.supplier().value();
        currency = known.getCurrencyCode();
        terms = new DeliveryTerms(content);
        projectCode = PlainText.optionalLine("projectCode", LONGEST_TEXT, content.projectCode());
        note = PlainText.optionalLines("note", LONGEST_TEXT, content.note());
        while (lines.size() > wanted.size()) {
            lines.remove(lines.size() - 1);
        }
        for (int index = 0; index < wanted.size(); index++) {
            if (index < lines.size()) {
                lines.get(index).take(wanted.get(index), known);
            } else {
                lines.add(new PurchaseOrderLine(orgId, this, index + 1, wanted.get(index), known));
            }
        }
        total = lines.stream().map(PurchaseOrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws PurchaseOrderNotSubmitted unless it waits, and SelfApprovalRejected when this person had the last hand in it */
    public void requireDecidableBy(UUID approver) {
        requirePurchase();
        if (status != OrderStatus.SUBMITTED) {
            throw new PurchaseOrderNotSubmitted(number, status);
        }
        signatures.requireOtherThan(approver, number);
    }

    private void decide(OrderStatus decided, UUID approver, OffsetDateTime now) {
        status = decided;
        signatures.decided(approver, now);
    }

    private void requireDraft() {
        if (status != OrderStatus.DRAFT) {
            throw new PurchaseOrderNotDraft(number, status);
        }
    }

    private void requirePurchase() {
        if (kind != OrderKind.PURCHASE) {
            throw new NotAPurchase(number);
        }
    }
}
