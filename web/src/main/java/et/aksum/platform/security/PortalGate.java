package et.aksum.platform.security;

import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Opens the portal's pages to signed-in people only. Who is half signed in (password only) reaches the page of the
 * second factor and nothing else; who owes the place of his sign-in reaches the page that asks for it; what a person may do is decided by the use cases.
 */
public class PortalGate extends HttpFilter {
    /** How many characters of path and query are carried through the sign-in at most. */
    public static final int LONGEST = 1_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = TenantContext.current().orElse(null);
        String elsewhere = request.getDispatcherType() == DispatcherType.REQUEST
                ? redirect(RequestPaths.of(request), caller, PortalSession.owesPlace(request))
                : null;
        if (elsewhere == null) {
            chain.doFilter(request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + elsewhere
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(elsewhere
                    + (request.getMethod().equals("GET")
                            ? wanted(RequestPaths.of(request), request.getQueryString())
                            : ""));
        }
    }

    /** Where to go instead, or null when the path is open to this caller. */
    static @Nullable String redirect(String path, @Nullable Caller caller, boolean owesPlace) {
        if (RequestPaths.isOpen(path)) {
            return null;
        }
        if (caller == null) {
            return RequestPaths.SIGN_IN;
        }
        boolean half = caller.level() == AuthenticationLevel.PASSWORD;
        if (half) {
            return RequestPaths.isSecondFactor(path) ? null : RequestPaths.SECOND_FACTOR;
        }
        return owesPlace && !RequestPaths.isWhereabouts(path) ? RequestPaths.WHEREABOUTS : null;
    }

    /**
     * The parameter that leads back to the page asked for, or nothing. Only our own path with its query is carried, never
     * an address, so that it cannot lead to another site; a query too long to be ours is left behind.
     */
    static String wanted(String path, @Nullable String query) {
        if (path.equals("/")
                || path.startsWith("//")
                || RequestPaths.isSecondFactor(path)
                || RequestPaths.isWhereabouts(path)) {
            return "";
        }
        String whole = query == null || query.isEmpty() ? path : path + "?" + query;
        String carried = whole.length() > LONGEST ? path : whole;
        return carried.length() > LONGEST ? "" : "?next=" + URLEncoder.encode(carried, StandardCharsets.UTF_8);
    }
}
