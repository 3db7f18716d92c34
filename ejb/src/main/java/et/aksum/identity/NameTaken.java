package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The organisation code or user name is in use already. */
public final class NameTaken extends BusinessException {
    public NameTaken(String field) {
        super(ProblemKind.CONFLICT, "name-taken", "This %s is in use already. Choose another one.".formatted(field));
    }
}
