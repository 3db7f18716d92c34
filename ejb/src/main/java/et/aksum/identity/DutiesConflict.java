package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Two roles that one person must not hold together. */
public final class DutiesConflict extends BusinessException {
    public DutiesConflict(String held, String asked) {
        super(
                ProblemKind.RULE_VIOLATED,
                "duties-conflict",
                "Nobody may be %s and %s at once. Revoke the one before granting the other.".formatted(held, asked));
    }
}
