package et.aksum.identity.portal;

import et.aksum.identity.SignIn;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.security.PortalSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** The button in the bar of every page. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    SignIn signIn;

    @Inject
    PortalSession session;

    @Inject
    Announcements announce;

    public void leave() {
        signIn.signOut();
        session.signOut((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        announce.go("/sign-in");
    }
}
