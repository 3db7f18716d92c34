package et.aksum.procurement;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why the supplier register refuses. */
public abstract sealed class SupplierRefusal extends BusinessException {

    private SupplierRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such supplier in the caller's organisation. */
    public static final class SupplierNotFound extends SupplierRefusal {
        public SupplierNotFound(SupplierId supplier) {
            super(ProblemKind.NOT_FOUND, "supplier-not-found", "There is no supplier %s.".formatted(supplier.value()));
        }
    }

    /** Code, name or TIN belongs to another supplier that is not retired. */
    public static final class SupplierAlreadyExists extends SupplierRefusal {
        public SupplierAlreadyExists(String what) {
            super(
                    ProblemKind.CONFLICT,
                    "supplier-already-exists",
                    "Another supplier has this %s already.".formatted(what));
        }
    }

    /** A retired supplier, or the organisation's own stock, cannot be bought from. */
    public static final class SupplierNotOrderable extends SupplierRefusal {
        public SupplierNotOrderable(String name, String why) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "supplier-not-orderable",
                    "Nothing can be ordered from %s: %s.".formatted(name, why));
        }
    }
}
