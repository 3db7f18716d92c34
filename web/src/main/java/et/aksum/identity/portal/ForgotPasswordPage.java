package et.aksum.identity.portal;

import et.aksum.identity.Passwords;
import et.aksum.identity.Passwords.ForgottenPassword;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.ClientAddress;
import et.aksum.platform.security.PublicOrigin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for a link that replaces a forgotten password. What it answers does not tell whether there is such a person. */
@Named
@RequestScoped
public class ForgotPasswordPage {
    @Inject
    Passwords passwords;

    @Inject
    PublicOrigin origins;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void send() {
        String portal = origins.of(request).orElse("");
        if (!portal.isEmpty()) {
            passwords.requestReset(new ForgottenPassword(
                    typed.required("organisation"), typed.required("username"), portal, addresses.of(request)));
        }
        announce.handOver("organisation", typed.required("organisation"));
        announce.handOver("username", typed.required("username"));
        announce.andGo("/sign-in", "forgot.sent");
    }

    /** Whether links can be sent: the portal must know under which name it is reached. */
    public boolean isOffered() {
        return origins.of(request).isPresent();
    }

    public Typed getTyped() {
        return typed;
    }
}
