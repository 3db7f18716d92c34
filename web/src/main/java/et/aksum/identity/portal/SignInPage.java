package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.Passkeys;
import et.aksum.identity.SignIn;
import et.aksum.identity.SignIn.PasswordAttempt;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Here;
import et.aksum.platform.portal.PasskeyAsking;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.ClientAddress;
import et.aksum.platform.security.PortalSession;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Organisation, user name and password: the first of the two steps; or a passkey, which is both. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    SignIn signIn;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyAsking passkey;

    @Inject
    FirstRunSetup setup;

    @Inject
    PortalSession session;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    public void enter() {
        var accepted = signIn.withPassword(new PasswordAttempt(
                typed.required("organisation"),
                typed.required("username"),
                typed.secret("password"),
                addresses.of(request),
                Channel.PORTAL));
        session.begin(accepted.caller());
        if (session.isSignedIn()) {
            announce.go(Here.afterSignIn(typed.optional("next")));
            return;
        }
        String next = typed.optional("next");
        announce.go(
                "/second-factor" + (next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }

    /** By a passkey alone: it says who, and its verification of the user is the second factor. */
    public void byPasskey() {
        Caller caller = passkeys.signIn(passkey.taken("sign-in", typed.optional("passkey")), addresses.of(request));
        session.halfSignedIn(caller);
        session.signedIn(caller);
        announce.go(Here.afterSignIn(typed.optional("next")));
    }

    /** True while nobody has set up the first organisation. */
    public boolean isSetupOpen() {
        return setup.isOpen();
    }

    public Typed getTyped() {
        typed.computeIfAbsent("organisation", announce::handedOver);
        typed.computeIfAbsent("username", announce::handedOver);
        typed.computeIfAbsent("next", field -> request.getParameter("next"));
        return typed;
    }
}
