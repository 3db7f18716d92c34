package et.aksum.identity.portal;

import et.aksum.identity.LostFactor;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The owner of an account stops somebody who says that he lost his second factors. */
@Named
@RequestScoped
public class StopRecoveryPage {
    @Inject
    LostFactor lostFactor;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void stop() {
        try {
            lostFactor.cancelByLink(typed.required("link"));
        } catch (LostFactor.NotFound past) {
            throw new FieldRefused("link", announce.words("stop.refused"));
        }
        announce.andGo("/sign-in", "stop.done");
    }

    public Typed getTyped() {
        return typed;
    }
}
