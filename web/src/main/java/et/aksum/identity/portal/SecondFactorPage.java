package et.aksum.identity.portal;

import et.aksum.identity.Passkeys;
import et.aksum.identity.SignIn;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Here;
import et.aksum.platform.portal.PasskeyAsking;
import et.aksum.platform.portal.SignInPlace;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The second step of signing in: the six digits of the authenticator, a passkey, or a recovery code. */
@Named
@RequestScoped
public class SecondFactorPage {
    @Inject
    SignIn signIn;

    @Inject
    PasskeyAsking passkey;

    @Inject
    SignInPlace place;

    @Inject
    PortalSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void enter() {
        place.take();
        try {
            session.signedIn(signIn.withCode(typed.required("code")));
        } catch (SignIn.Refused wrong) {
            // The password is past: of what the refusal lists, only the code can be entered here.
            throw new FieldRefused("code", announce.words("code.refused"));
        }
        announce.go(Here.afterSignIn(typed.optional("next")));
    }

    /** By one of the person's own passkeys. */
    public void byPasskey() {
        place.take();
        try {
            session.signedIn(signIn.withPasskey(passkey.taken("second-factor", typed.optional("passkey"))));
        } catch (SignIn.Refused wrong) {
            throw new Passkeys.Refused();
        }
        announce.go(Here.afterSignIn(typed.optional("next")));
    }

    /** By one of the ten codes on paper; whoever needs one is led to where a new authenticator is tied. */
    public void byRecoveryCode() {
        place.take();
        try {
            session.signedIn(signIn.withRecoveryCode(typed.required("recovery")));
        } catch (SignIn.Refused wrong) {
            throw new FieldRefused("recovery", announce.words("recovery.refused"));
        }
        announce.andGo("/identity/factors", "recovery.used");
    }

    public Typed getTyped() {
        typed.computeIfAbsent("next", field -> request.getParameter("next"));
        return typed;
    }
}
