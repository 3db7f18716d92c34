package et.aksum.platform.security;

import et.aksum.identity.SessionKeeping;
import et.aksum.tenancy.Caller;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code __Host-aksum-device}: what a browser keeps since somebody signed in from it, for half a year. It opens nothing; it lets
 * the owner's attempts be counted apart from those of whoever attacks his account.
 */
final class DeviceCookie {
    /** Request attribute: the response, for whoever signs somebody in deep inside a page. */
    static final String RESPONSE = "aksum.response";

    private static final int LONGEST = 1_000;

    private DeviceCookie() {}

    static @Nullable String of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        String name = name(request);
        return Stream.of(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }

    /** Lets the browser be known from now on for the caller, who has just signed in completely. */
    static void remember(HttpServletRequest request, SessionKeeping sessions, Caller caller) {
        if (request.getAttribute(RESPONSE) instanceof HttpServletResponse response && !response.isCommitted()) {
            SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
            Cookie cookie = new Cookie(name(request), sessions.deviceToken(caller, of(request)));
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(session.isSecure());
            cookie.setMaxAge(Math.toIntExact(Duration.ofDays(180).toSeconds()));
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static String name(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig().getName() + "-device";
    }
}
