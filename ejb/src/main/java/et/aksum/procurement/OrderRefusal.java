package et.aksum.procurement;

import et.aksum.shared.BusinessException;
import et.aksum.shared.Money;
import et.aksum.shared.ProblemKind;
import java.time.LocalDate;

/** Why an order, or one of its milestones, refuses what was asked of it. */
public abstract sealed class OrderRefusal extends BusinessException {

    private OrderRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such order in the caller's organisation; another organisation's order looks exactly the same. */
    public static final class PurchaseOrderNotFound extends OrderRefusal {
        public PurchaseOrderNotFound(PurchaseOrderId order) {
            super(ProblemKind.NOT_FOUND, "purchase-order-not-found", "There is no order %s.".formatted(order.value()));
        }
    }

    /** Only a draft may be revised or submitted. */
    public static final class PurchaseOrderNotDraft extends OrderRefusal {
        public PurchaseOrderNotDraft(String number, OrderStatus status) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "purchase-order-not-draft",
                    "Order %s is %s; only a draft may be changed or submitted.".formatted(number, status));
        }
    }

    /** Only a submitted order may be decided. */
    public static final class PurchaseOrderNotSubmitted extends OrderRefusal {
        public PurchaseOrderNotSubmitted(String number, OrderStatus status) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "purchase-order-not-submitted",
                    "Order %s is %s; only a submitted order may be approved or rejected.".formatted(number, status));
        }
    }

    /** Too late to cancel, or cancelled already. */
    public static final class PurchaseOrderNotCancellable extends OrderRefusal {
        public PurchaseOrderNotCancellable(String number, OrderStatus status) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "purchase-order-not-cancellable",
                    "Order %s is %s and can no longer be cancelled.".formatted(number, status));
        }
    }

    /** Stock releases and imported history never pass through drafting, submission or approval. */
    public static final class NotAPurchase extends OrderRefusal {
        public NotAPurchase(String number) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "not-a-purchase",
                    "Order %s is a stock release: it is never submitted or approved.".formatted(number));
        }
    }

    /** Whoever drafted, last revised or submitted an order does not decide it. */
    public static final class SelfApprovalRejected extends OrderRefusal {
        public SelfApprovalRejected(String number) {
            super(
                    ProblemKind.FORBIDDEN,
                    "self-approval-rejected",
                    "Order %s is your own; somebody else must decide it.".formatted(number));
        }
    }

    /** The order's total is above the approver's limit. */
    public static final class ApprovalLimitExceeded extends OrderRefusal {
        public ApprovalLimitExceeded(String number, Money total, Money limit) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "approval-limit-exceeded",
                    "Order %s totals %s; your limit is %s.".formatted(number, total, limit));
        }
    }

    /** The approver has no limit in the order's currency; amounts in different currencies are never compared. */
    public static final class ApprovalLimitInOtherCurrency extends OrderRefusal {
        public ApprovalLimitInOtherCurrency(String number, Money total) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "approval-limit-in-other-currency",
                    "Order %s totals %s and you have no approval limit in %s."
                            .formatted(number, total, total.currency().getCurrencyCode()));
        }
    }

    /** Milestones move only on orders that are approved or in progress. */
    public static final class OrderNotTracked extends OrderRefusal {
        public OrderNotTracked(String number, OrderStatus status) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "order-not-tracked",
                    "Order %s is %s; milestones are completed once it is approved.".formatted(number, status));
        }
    }

    /** The order has no such milestone (or the shipment has not). */
    public static final class MilestoneNotFound extends OrderRefusal {
        public MilestoneNotFound(String number, String code) {
            super(
                    ProblemKind.NOT_FOUND,
                    "milestone-not-found",
                    "Order %s has no milestone %s.".formatted(number, code));
        }
    }

    /** A completed milestone is corrected, not completed again. */
    public static final class MilestoneAlreadyCompleted extends OrderRefusal {
        public MilestoneAlreadyCompleted(String code, LocalDate actualOn) {
            super(
                    ProblemKind.CONFLICT,
                    "milestone-already-completed",
                    "Milestone %s was completed on %s; add a correction instead.".formatted(code, actualOn));
        }
    }

    /** Only a completed milestone can be corrected. */
    public static final class MilestoneNotCompleted extends OrderRefusal {
        public MilestoneNotCompleted(String code) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "milestone-not-completed",
                    "Milestone %s is not completed; there is nothing to correct.".formatted(code));
        }
    }

    /** A step cannot happen before the steps it follows, nor after the steps that followed it. */
    public static final class MilestoneOutOfOrder extends OrderRefusal {
        public MilestoneOutOfOrder(String code, String detail) {
            super(ProblemKind.RULE_VIOLATED, "milestone-out-of-order", "Milestone %s: %s".formatted(code, detail));
        }
    }

    /** Nothing is completed in the future. */
    public static final class MilestoneInTheFuture extends OrderRefusal {
        public MilestoneInTheFuture(String code, LocalDate actualOn) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "milestone-in-the-future",
                    "Milestone %s cannot be completed on %s: that day has not come.".formatted(code, actualOn));
        }
    }
}
