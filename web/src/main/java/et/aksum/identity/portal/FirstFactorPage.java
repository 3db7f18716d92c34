package et.aksum.identity.portal;

import et.aksum.identity.Factors;
import et.aksum.identity.Factors.FirstAuthenticator;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** For who has no second factor: his first authenticator, at signing in when one is asked of him, or later when he wants one. */
@Named
@ViewScoped
public class FirstFactorPage implements Serializable {
    @Inject
    Factors factors;

    @Inject
    OwnAuthenticator authenticator;

    @Inject
    PortalSession session;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable Boolean missing;

    public void tie() {
        session.signedIn(factors.tieFirst(new FirstAuthenticator(
                typed.get("currentPassword"), authenticator.secret(), typed.required("totpCode"))));
        announce.andGo("/identity/factors", "factors.authenticator.first.done");
    }

    /** Whether the person, half or fully signed in, has nothing that could be asked for beside his password. */
    public boolean isMissing() {
        Boolean known = missing;
        if (known == null) {
            known = factors.mine().missing();
            missing = known;
        }
        return known;
    }

    public Typed getTyped() {
        return typed;
    }
}
