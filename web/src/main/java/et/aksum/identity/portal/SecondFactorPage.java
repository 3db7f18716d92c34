package et.aksum.identity.portal;

import et.aksum.identity.SignIn;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Here;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The six digits of the authenticator: the second step of signing in. */
@Named
@RequestScoped
public class SecondFactorPage {
    @Inject
    SignIn signIn;

    @Inject
    PortalSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void enter() {
        try {
            session.signedIn(signIn.withCode(typed.required("code")));
        } catch (SignIn.Refused wrong) {
            // The password is past: of what the refusal lists, only the code can be entered here.
            throw new FieldRefused("code", announce.words("code.refused"));
        }
        announce.go(Here.afterSignIn(typed.optional("next")));
    }

    public Typed getTyped() {
        typed.computeIfAbsent("next", field -> request.getParameter("next"));
        return typed;
    }
}
