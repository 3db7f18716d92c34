package et.aksum.approval;

import static et.aksum.shared.ProblemKind.CONFLICT;
import static et.aksum.shared.ProblemKind.FORBIDDEN;
import static et.aksum.shared.ProblemKind.NOT_FOUND;
import static et.aksum.shared.ProblemKind.RULE_VIOLATED;

import et.aksum.shared.BusinessException;
import et.aksum.shared.Money;
import et.aksum.shared.ProblemKind;
import java.time.LocalDate;
import java.util.Currency;

/** Why a request, a rule or a delegation refuses what was asked of it. */
public abstract sealed class ApprovalRefusal extends BusinessException {

    private ApprovalRefusal(ProblemKind kind, String slug, String detail, Object... values) {
        super(kind, slug, detail.formatted(values));
    }

    /** No such request that the caller may see. */
    public static final class ApprovalNotFound extends ApprovalRefusal {
        public ApprovalNotFound() {
            super(NOT_FOUND, "approval-not-found", "There is no such request.");
        }
    }

    /** It was decided, withdrawn or voided meanwhile. */
    public static final class ApprovalClosed extends ApprovalRefusal {
        public ApprovalClosed(String title, ApprovalStatus status) {
            super(CONFLICT, "approval-closed", "The request about %s is %s; it waits for nobody.", title, status);
        }
    }

    /** The author, who had a hand in it, and who earns by it do not decide. */
    public static final class SelfApprovalRejected extends ApprovalRefusal {
        public SelfApprovalRejected(String title) {
            super(
                    FORBIDDEN,
                    "self-approval-rejected",
                    "You had a hand in %s, or would earn by it; somebody else must decide it.",
                    title);
        }
    }

    /** One person speaks once, and for one seat once. */
    public static final class AlreadyDecided extends ApprovalRefusal {
        public AlreadyDecided(String title) {
            super(CONFLICT, "approval-already-decided", "You have decided about %s already.", title);
        }
    }

    /** Its open steps ask others. */
    public static final class ApproverNotAsked extends ApprovalRefusal {
        public ApproverNotAsked(String title) {
            super(FORBIDDEN, "approver-not-asked", "The rule of the request about %s asks somebody else.", title);
        }
    }

    /** The approver's limit is lower than the amount. */
    public static final class ApprovalLimitExceeded extends ApprovalRefusal {
        public ApprovalLimitExceeded(String title, Money amount, Money limit) {
            super(RULE_VIOLATED, "approval-limit-exceeded", "%s totals %s; your limit is %s.", title, amount, limit);
        }
    }

    /** The approver has no limit in the currency of the amount, and no rate of the day leads to one that he has. */
    public static final class ApprovalLimitInOtherCurrency extends ApprovalRefusal {
        public ApprovalLimitInOtherCurrency(String title, Currency currency) {
            super(
                    RULE_VIOLATED,
                    "approval-limit-in-other-currency",
                    "%s is in %s; you have no approval limit in that currency, and no exchange rate leads to one.",
                    title,
                    currency.getCurrencyCode());
        }
    }

    /** No rule of the organisation says who decides about this, so nobody does. */
    public static final class ApprovalRuleMissing extends ApprovalRefusal {
        public ApprovalRuleMissing(String subjectType) {
            super(
                    RULE_VIOLATED,
                    "approval-rule-missing",
                    "No rule says who decides about %s. An administrator adds one under Approval rules.",
                    subjectType);
        }
    }

    /** An amount cannot be held against a rule's, because nobody entered a rate of that day; the lenient rule is not guessed. */
    public static final class ExchangeRateMissing extends ApprovalRefusal {
        public ExchangeRateMissing(Currency from, Currency to, LocalDate on) {
            super(
                    RULE_VIOLATED,
                    "exchange-rate-missing",
                    "There is no exchange rate from %s to %s for %s, so nothing says which approval rule applies.",
                    from.getCurrencyCode(),
                    to.getCurrencyCode(),
                    on);
        }
    }

    /** No such rule in force. */
    public static final class ApprovalRuleNotFound extends ApprovalRefusal {
        public ApprovalRuleNotFound() {
            super(NOT_FOUND, "approval-rule-not-found", "There is no such rule in force.");
        }
    }

    /** No such delegation of the caller. */
    public static final class DelegationNotFound extends ApprovalRefusal {
        public DelegationNotFound() {
            super(NOT_FOUND, "delegation-not-found", "There is no such delegation.");
        }
    }
}
