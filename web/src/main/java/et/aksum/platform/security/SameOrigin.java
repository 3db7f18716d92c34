package et.aksum.platform.security;

import et.aksum.platform.rest.ApiRefusal;
import et.aksum.platform.rest.PlatformProblem;
import et.aksum.platform.rest.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes asked for by a page of another site: by {@code Sec-Fetch-Site}, which browsers send and scripts cannot
 * forge, else by {@code Origin}. Programs send neither and are not concerned. TRACE is refused altogether.
 */
public class SameOrigin extends HttpFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("TRACE") || request.getMethod().equals("TRACK")) {
            ProblemWriter.write(
                    request, response, new ApiRefusal(PlatformProblem.METHOD_NOT_ALLOWED, "TRACE is switched off."));
        } else if (isAllowed(
                request.getMethod(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(
                    request,
                    response,
                    new ApiRefusal(
                            PlatformProblem.CROSS_SITE_REQUEST, "Changes are accepted from our own pages only."));
        }
    }

    static boolean isAllowed(
            String method, @Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (SAFE.contains(method)) {
            return true;
        }
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || (host != null && isSameHost(origin, host));
    }

    // The scheme is not compared: behind a proxy that ends TLS we see http where the browser sees https.
    private static boolean isSameHost(String origin, String host) {
        try {
            URI from = URI.create(origin);
            String authority = from.getRawAuthority();
            if (authority == null) {
                return false;
            }
            String defaultPort = "https".equals(from.getScheme()) ? ":443" : ":80";
            return bare(authority, defaultPort).equals(bare(host, defaultPort));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static String bare(String authority, String defaultPort) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
    }
}
