package et.aksum.identity.portal;

import et.aksum.identity.ProviderSignIn;
import et.aksum.platform.portal.Here;
import et.aksum.platform.security.ClientAddress;
import et.aksum.platform.security.PortalSession;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Where the provider's door hands over whom it was told about. The ticket comes in a cookie that only the door could set, and goes
 * with this request; what is refused is said without the reason.
 */
public class ProviderEntry extends HttpServlet {
    @Inject
    ProviderSignIn signIn;

    @Inject
    PortalSession session;

    @Inject
    ClientAddress addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String name = signIn.cookie(request.isSecure());
        Cookie[] sent = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        String ticket = Stream.of(sent)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
        forget(request, response, name);
        try {
            Caller caller = signIn.enter(ticket, addresses.of(request));
            session.begin(caller);
            response.sendRedirect(
                    caller.level() == AuthenticationLevel.SECOND_FACTOR ? Here.afterSignIn(null) : "/second-factor");
        } catch (BusinessException refused) {
            response.sendRedirect("/sign-in?provider=refused");
        }
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        Cookie gone = new Cookie(name, "");
        gone.setPath("/");
        gone.setHttpOnly(true);
        gone.setSecure(request.isSecure());
        gone.setMaxAge(0);
        response.addCookie(gone);
    }
}
