package et.aksum.identity.portal;

import et.aksum.identity.LostFactor;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import et.aksum.platform.security.PublicOrigin;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** For who lost every second factor: asking for help, how far it is, and at last a new authenticator. Part of the second step. */
@Named
@ViewScoped
public class LostFactorPage implements Serializable {
    @Inject
    LostFactor lostFactor;

    @Inject
    OwnAuthenticator authenticator;

    @Inject
    PortalSession session;

    @Inject
    PublicOrigin origins;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    /** Asks another person to confirm who this is. */
    public void ask() {
        lostFactor.request(typed.required("words"), origins.of(request).orElse(""));
        announce.andGo("/second-factor", "lost.asked");
    }

    /** Ties the new authenticator and signs in by it. */
    public void complete() {
        session.signedIn(lostFactor.complete(authenticator.secret(), typed.required("totpCode")));
        announce.andGo("/identity/factors", "lost.done");
    }

    /** The open request of whoever gave his password, if there is one. */
    public LostFactor.@Nullable LostFactorRow getRequest() {
        return lostFactor.mine().orElse(null);
    }

    /** Whether a new authenticator may be tied now. */
    public boolean isRipe() {
        return lostFactor.mine().map(LostFactor.LostFactorRow::ripe).orElse(false);
    }

    public Typed getTyped() {
        return typed;
    }
}
