package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The caller has no such token. */
public final class TokenNotFound extends BusinessException {
    public TokenNotFound() {
        super(ProblemKind.NOT_FOUND, "token-not-found", "There is no such token.");
    }
}
