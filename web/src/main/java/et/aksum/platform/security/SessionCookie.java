package et.aksum.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;

/**
 * The session cookie: {@code __Host-aksum}, Secure, HttpOnly, SameSite=Lax. Browsers accept such a cookie over https
 * only; with the launcher's embedded database, in tests, or with {@code AKSUM_ALLOW_INSECURE_DEFAULTS} the portal must
 * work over plain http on this machine, so there it is called {@code aksum}, and is Secure only over https
 * (undertow-handlers.conf).
 */
public class SessionCookie implements ServletContextListener {
    @Inject
    PlainHttp plainHttp = new PlainHttp();

    @Override
    public void contextInitialized(ServletContextEvent started) {
        boolean plain = plainHttp.isFine();
        SessionCookieConfig cookie = started.getServletContext().getSessionCookieConfig();
        cookie.setName(plain ? "aksum" : "__Host-aksum");
        cookie.setSecure(!plain);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        started.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }
}
