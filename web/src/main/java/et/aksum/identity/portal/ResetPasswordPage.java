package et.aksum.identity.portal;

import et.aksum.identity.Passwords;
import et.aksum.identity.Passwords.ResetPassword;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new password by the link in a letter. Nobody is signed in by it: the second factor is asked for as ever. */
@Named
@RequestScoped
public class ResetPasswordPage {
    @Inject
    Passwords passwords;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void choose() {
        String chosen = typed.secret("password");
        if (!chosen.equals(typed.secret("passwordAgain"))) {
            throw new FieldRefused("passwordAgain", announce.words("setup.password.differs"));
        }
        try {
            passwords.reset(new ResetPassword(typed.required("link"), chosen));
        } catch (Passwords.ResetRefused refused) {
            throw new FieldRefused("link", announce.words("problem.password-reset-refused"));
        }
        announce.andGo("/sign-in", "reset.done");
    }

    public Typed getTyped() {
        return typed;
    }
}
