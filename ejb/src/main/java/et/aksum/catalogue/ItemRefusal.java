package et.aksum.catalogue;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why the catalogue refuses. */
public abstract sealed class ItemRefusal extends BusinessException {

    private ItemRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such item in the caller's organisation. */
    public static final class ItemNotFound extends ItemRefusal {
        public ItemNotFound(ItemId item) {
            super(ProblemKind.NOT_FOUND, "item-not-found", "There is no item %s.".formatted(item.value()));
        }
    }

    /** The code or the name is taken by another item that is not retired. */
    public static final class ItemAlreadyExists extends ItemRefusal {
        public ItemAlreadyExists(String code, String name) {
            super(
                    ProblemKind.CONFLICT,
                    "item-already-exists",
                    "An item with the code %s or the name \"%s\" is in the catalogue already.".formatted(code, name));
        }
    }
}
