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
 * second factor and nothing else; what a person may do is decided by the use cases.
 */
public class PortalGate extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = TenantContext.current().orElse(null);
        String elsewhere = request.getDispatcherType() == DispatcherType.REQUEST
                ? redirect(RequestPaths.of(request), caller)
                : null;
        if (elsewhere == null) {
            chain.doFilter(request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + elsewhere
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(elsewhere + wanted(request, elsewhere));
        }
    }

    /** Where to go instead, or null when the path is open to this caller. */
    static @Nullable String redirect(String path, @Nullable Caller caller) {
        if (RequestPaths.isOpen(path)) {
            return null;
        }
        if (caller == null) {
            return RequestPaths.SIGN_IN;
        }
        boolean half = caller.level() == AuthenticationLevel.PASSWORD;
        return half && !RequestPaths.isSecondFactor(path) ? RequestPaths.SECOND_FACTOR : null;
    }

    // Only our own path is carried, never an address, so that it cannot lead to another site.
    private static String wanted(HttpServletRequest request, String elsewhere) {
        String path = RequestPaths.of(request);
        boolean worthReturning = elsewhere.equals(RequestPaths.SIGN_IN)
                && request.getMethod().equals("GET")
                && !path.equals("/")
                && !path.startsWith("//")
                && !RequestPaths.isSecondFactor(path);
        return worthReturning ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
    }
}
