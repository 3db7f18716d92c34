package et.aksum.access;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import java.util.Collection;

/** Why a right is refused, or the giving of one. */
public abstract sealed class AccessRefusal extends BusinessException {
    private AccessRefusal(ProblemKind kind, String slug, String detail, Object... values) {
        super(kind, slug, detail.formatted(values));
    }

    /** The permission is held, but a condition of the grant, the limit or a denial speaks against this case. */
    public static final class ConditionNotMet extends AccessRefusal {
        public ConditionNotMet(String permission, String why) {
            super(
                    ProblemKind.FORBIDDEN,
                    "grant-condition-not-met",
                    "You hold the permission %s, but not for this case: %s.",
                    permission,
                    why);
        }
    }

    /** What is a person's own is not for a token that may less than he. */
    public static final class TokenTooNarrow extends AccessRefusal {
        public TokenTooNarrow() {
            super(
                    ProblemKind.FORBIDDEN,
                    "token-too-narrow",
                    "This concerns its owner only; a token limited to a part of what he may does not reach it.");
        }
    }

    /** Somebody holds more than the caller can give. */
    public static final class AuthorityMissing extends AccessRefusal {
        public AuthorityMissing() {
            super(
                    ProblemKind.FORBIDDEN,
                    "authority-missing",
                    "This person holds more than you may give. Somebody who may give all of it must do this.");
        }
    }

    /** What is to be given is not the caller's to give. */
    public static final class GivingRefused extends AccessRefusal {
        public GivingRefused(Collection<String> missing) {
            super(ProblemKind.FORBIDDEN, "giving-refused", "It is not yours to give: %s.", String.join(", ", missing));
        }
    }

    /** One person must not do both to one document. */
    public static final class DocumentDutyConflict extends AccessRefusal {
        public DocumentDutyConflict(String act, String done, String reason) {
            super(
                    ProblemKind.FORBIDDEN,
                    "document-duty-conflict",
                    "You cannot %s what you had a hand in (%s). %s",
                    act,
                    done,
                    reason);
        }
    }

    /** A change of roles would break what holds of all of them. */
    public static final class RoleRefused extends AccessRefusal {
        public RoleRefused(String why) {
            super(ProblemKind.RULE_VIOLATED, "role-refused", "%s", why);
        }
    }

    /** Somebody must remain who can give roles. */
    public static final class LastAdministrator extends AccessRefusal {
        public LastAdministrator() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "last-administrator",
                    "Nobody else could give roles any more. Give somebody else the role first.");
        }
    }

    /** No such request, campaign or emergency, or it is not open any more. */
    public static final class NothingOpen extends AccessRefusal {
        public NothingOpen() {
            super(ProblemKind.NOT_FOUND, "access-nothing-open", "There is nothing of this kind open.");
        }
    }
}
