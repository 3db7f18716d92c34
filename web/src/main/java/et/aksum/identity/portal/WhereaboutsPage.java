package et.aksum.identity.portal;

import et.aksum.identity.StepUp;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Here;
import et.aksum.platform.portal.SignInPlace;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** For whom a role asks where he signs in, and whose sign-in brought no place: he gives it now, or says that he does not. */
@Named
@RequestScoped
public class WhereaboutsPage {
    @Inject
    StepUp stepUp;

    @Inject
    SignInPlace place;

    @Inject
    PortalSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void give() {
        place.take();
        stepUp.givePlace();
        goOn();
    }

    public void refuse() {
        stepUp.refusePlace();
        goOn();
    }

    private void goOn() {
        session.placeAnswered();
        announce.go(Here.afterSignIn(typed.optional("next")));
    }

    public Typed getTyped() {
        typed.computeIfAbsent("next", field -> request.getParameter("next"));
        return typed;
    }
}
