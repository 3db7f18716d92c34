package et.aksum.platform.security;

import et.aksum.identity.SessionKeeping;
import et.aksum.tenancy.Caller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/** The language a browser shows pages in: the one chosen in it, else, from a sign-in on, that of the person. */
public final class LanguageCookie {
    public static final String NAME = "aksum-language";

    private LanguageCookie() {}

    /** Whoever signs in reads his own language from now on, unless another one was chosen in this browser. */
    static void remember(HttpServletRequest request, SessionKeeping sessions, Caller caller) {
        if (request.getAttribute(DeviceCookie.RESPONSE) instanceof HttpServletResponse response
                && !response.isCommitted()
                && !isChosen(request)) {
            Cookie cookie = new Cookie(NAME, sessions.language(caller).getLanguage());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(
                    request.getServletContext().getSessionCookieConfig().isSecure());
            cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static boolean isChosen(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(NAME));
    }
}
