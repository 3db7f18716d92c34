package et.aksum.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session cookie: {@code __Host-aksum}, Secure, HttpOnly, SameSite=Lax. Browsers accept such a cookie over https
 * only; with the launcher's embedded database, in tests, or with {@code AKSUM_ALLOW_INSECURE_DEFAULTS} the portal must
 * work over plain http on this machine, so there it is called {@code aksum}, and is Secure only over https
 * (undertow-handlers.conf).
 */
public class SessionCookie implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "AKSUM_DB_EMBEDDED")
    Optional<Boolean> embedded = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_ALLOW_INSECURE_DEFAULTS")
    Optional<Boolean> insecureAllowed = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_PROFILE")
    Optional<String> profile = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent started) {
        boolean plainHttp =
                embedded.orElse(false) || insecureAllowed.orElse(false) || "testing".equals(profile.orElse(""));
        SessionCookieConfig cookie = started.getServletContext().getSessionCookieConfig();
        cookie.setName(plainHttp ? "aksum" : "__Host-aksum");
        cookie.setSecure(!plainHttp);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        started.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }
}
