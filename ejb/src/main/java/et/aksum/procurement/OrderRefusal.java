package et.aksum.procurement;

import static et.aksum.shared.ProblemKind.CONFLICT;
import static et.aksum.shared.ProblemKind.FORBIDDEN;
import static et.aksum.shared.ProblemKind.NOT_FOUND;
import static et.aksum.shared.ProblemKind.RULE_VIOLATED;

import et.aksum.shared.BusinessException;
import et.aksum.shared.Money;
import et.aksum.shared.ProblemKind;
import java.time.LocalDate;

/** Why an order, or one of its milestones, refuses what was asked of it. */
public abstract sealed class OrderRefusal extends BusinessException {

    private OrderRefusal(ProblemKind kind, String slug, String detail, Object... values) {
        super(kind, slug, detail.formatted(values));
    }

    /** No such order in the caller's organisation; another organisation's order looks exactly the same. */
    public static final class PurchaseOrderNotFound extends OrderRefusal {
        public PurchaseOrderNotFound(PurchaseOrderId order) {
            super(NOT_FOUND, "purchase-order-not-found", "There is no order %s.", order.value());
        }
    }

    /** Only a draft may be revised or submitted. */
    public static final class PurchaseOrderNotDraft extends OrderRefusal {
        public PurchaseOrderNotDraft(String number, OrderStatus status) {
            super(
                    RULE_VIOLATED,
                    "purchase-order-not-draft",
                    "Order %s is %s; only a draft may be changed or submitted.",
                    number,
                    status);
        }
    }

    /** Only a submitted order may be decided. */
    public static final class PurchaseOrderNotSubmitted extends OrderRefusal {
        public PurchaseOrderNotSubmitted(String number, OrderStatus status) {
            super(
                    RULE_VIOLATED,
                    "purchase-order-not-submitted",
                    "Order %s is %s; only a submitted order may be approved or rejected.",
                    number,
                    status);
        }
    }

    /** Too late to cancel, or cancelled already. */
    public static final class PurchaseOrderNotCancellable extends OrderRefusal {
        public PurchaseOrderNotCancellable(String number, OrderStatus status) {
            super(
                    RULE_VIOLATED,
                    "purchase-order-not-cancellable",
                    "Order %s is %s and can no longer be cancelled.",
                    number,
                    status);
        }
    }

    /** Stock releases and imported history never pass through drafting, submission or approval. */
    public static final class NotAPurchase extends OrderRefusal {
        public NotAPurchase(String number) {
            super(
                    RULE_VIOLATED,
                    "not-a-purchase",
                    "Order %s is a stock release: it is never submitted or approved.",
                    number);
        }
    }

    /** Whoever drafted, last revised or submitted an order does not decide it. */
    public static final class SelfApprovalRejected extends OrderRefusal {
        public SelfApprovalRejected(String number) {
            super(FORBIDDEN, "self-approval-rejected", "Order %s is your own; somebody else must decide it.", number);
        }
    }

    /** The order's total is above the approver's limit. */
    public static final class ApprovalLimitExceeded extends OrderRefusal {
        public ApprovalLimitExceeded(String number, Money total, Money limit) {
            super(
                    RULE_VIOLATED,
                    "approval-limit-exceeded",
                    "Order %s totals %s; your limit is %s.",
                    number,
                    total,
                    limit);
        }
    }

    /** The approver has no limit in the order's currency, and none that covers it at the rate of the day. */
    public static final class ApprovalLimitInOtherCurrency extends OrderRefusal {
        public ApprovalLimitInOtherCurrency(String number, Money total) {
            super(
                    RULE_VIOLATED,
                    "approval-limit-in-other-currency",
                    "Order %s totals %s and you have no approval limit in %s.",
                    number,
                    total,
                    total.currency().getCurrencyCode());
        }
    }

    /** Milestones move only on orders that are approved or in progress. */
    public static final class OrderNotTracked extends OrderRefusal {
        public OrderNotTracked(String number, OrderStatus status) {
            super(
                    RULE_VIOLATED,
                    "order-not-tracked",
                    "Order %s is %s; milestones are completed once it is approved.",
                    number,
                    status);
        }
    }

    /** The order has no such milestone (or the shipment has not). */
    public static final class MilestoneNotFound extends OrderRefusal {
        public MilestoneNotFound(String number, String code) {
            super(NOT_FOUND, "milestone-not-found", "Order %s has no milestone %s.", number, code);
        }
    }

    /** A completed milestone is corrected, not completed again. */
    public static final class MilestoneAlreadyCompleted extends OrderRefusal {
        public MilestoneAlreadyCompleted(String code, LocalDate actualOn) {
            super(
                    CONFLICT,
                    "milestone-already-completed",
                    "Milestone %s was completed on %s; add a correction instead.",
                    code,
                    actualOn);
        }
    }

    /** Only a completed milestone can be corrected. */
    public static final class MilestoneNotCompleted extends OrderRefusal {
        public MilestoneNotCompleted(String code) {
            super(
                    RULE_VIOLATED,
                    "milestone-not-completed",
                    "Milestone %s is not completed; there is nothing to correct.",
                    code);
        }
    }

    /** A step cannot happen before the steps it follows, nor after the steps that followed it. */
    public static final class MilestoneOutOfOrder extends OrderRefusal {
        public MilestoneOutOfOrder(String code, String detail) {
            super(RULE_VIOLATED, "milestone-out-of-order", "Milestone %s: %s", code, detail);
        }
    }

    /** Nothing is completed in the future. */
    public static final class MilestoneInTheFuture extends OrderRefusal {
        public MilestoneInTheFuture(String code, LocalDate actualOn) {
            super(
                    RULE_VIOLATED,
                    "milestone-in-the-future",
                    "Milestone %s cannot be completed on %s: that day has not come.",
                    code,
                    actualOn);
        }
    }
}
