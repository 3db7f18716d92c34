package et.aksum.identity.oidc;

import et.aksum.identity.ProviderSignIn;
import et.aksum.identity.ProviderSignIn.Vouched;
import jakarta.ejb.EJB;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Reached only by whom the provider has just vouched for. What it says goes to the portal in a cookie of a minute, so that an address
 * somebody passes on brings nobody in; the session of the exchange ends here.
 */
public class ProviderDoor extends HttpServlet {
    @EJB
    @SuppressWarnings("NullAway.Init") // the container fills it
    ProviderSignIn signIn;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Vouched vouched = request.getMethod().equals("GET") ? vouched(request) : null;
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        if (vouched == null) {
            response.sendRedirect("/sign-in?provider=refused");
            return;
        }
        Cookie cookie = new Cookie(signIn.cookie(request.isSecure()), signIn.ticket(vouched));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(Math.toIntExact(ProviderSignIn.TICKET_LIFE.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect("/provider");
    }

    private static @Nullable Vouched vouched(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return null;
        }
        IDToken token = principal.getOidcSecurityContext().getIDToken();
        if (token == null || token.getSubject() == null) {
            return null;
        }
        boolean verified = Boolean.TRUE.equals(token.getEmailVerified());
        List<String> methods = token.hasClaim("amr") ? token.getStringListClaimValue("amr") : List.of();
        Instant at = token.getClaimValue("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
        return new Vouched(
                token.getIssuer(), token.getSubject(), verified ? token.getEmail() : null, token.getAcr(), methods, at);
    }
}
