package et.aksum.identity;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Somebody could not be signed in. The text is the same for every cause, so that nobody learns which part was wrong. */
public final class SignInRefused extends BusinessException {
    public SignInRefused() {
        super(
                ProblemKind.FORBIDDEN,
                "sign-in-refused",
                "Sign-in failed. Check organisation, user name, password and code.");
    }
}
