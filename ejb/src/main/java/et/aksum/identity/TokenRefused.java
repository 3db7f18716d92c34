package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** The bearer token is unknown, expired or revoked, or its owner is not active; the text does not say which. */
public final class TokenRefused extends BusinessException {
    public TokenRefused() {
        super(ProblemKind.FORBIDDEN, "token-refused", "The API token is not valid.");
    }
}
