package et.aksum.identity;

import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import jakarta.ejb.Stateless;

/** Signing in and out: first the password, then the second factor. Every attempt, refused ones too, stands in the audit trail. */
@Stateless
public class SignIn {
    @Unguarded("Before sign-in nobody holds a permission.")
    public PasswordAccepted withPassword(PasswordAttempt attempt) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Half signed in: the password was right, no permission counts yet.")
    public Caller withCode(String totp) {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Everybody may leave.")
    public void signOut() {
        throw new UnsupportedOperationException();
    }

    @Unguarded("Asked for every request before any permission is.")
    public Caller refresh(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
