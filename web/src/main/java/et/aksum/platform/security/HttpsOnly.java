package et.aksum.platform.security;

import et.aksum.platform.rest.ApiRefusal;
import et.aksum.platform.rest.PlatformProblem;
import et.aksum.platform.rest.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers nobody from elsewhere without TLS. A page is asked for again over https, where {@code AKSUM_ORIGIN} says under which
 * address; a program is refused and never led on, or it would go on sending its token in the clear. A proxy on this machine or
 * in {@code AKSUM_TRUSTED_PROXIES} is believed what it says in {@code X-Forwarded-Proto}.
 */
public class HttpsOnly extends HttpFilter {
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    @Inject
    PlainHttp plainHttp = new PlainHttp();

    @Inject
    ClientAddress addresses = new ClientAddress();

    @Inject
    @ConfigProperty(name = "AKSUM_ORIGIN")
    Optional<String> origin = Optional.empty();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (plainHttp.isFine()
                || request.isSecure()
                || isVouchedFor(request.getRemoteAddr(), request.getHeader("X-Forwarded-Proto"), addresses.trusted())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> elsewhere = elsewhere(
                request.getMethod(),
                RequestPaths.of(request),
                request.getRequestURI(),
                request.getQueryString(),
                origin.orElse(""));
        if (elsewhere.isPresent()) {
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader("Location", elsewhere.get());
        } else {
            ProblemWriter.write(
                    request,
                    response,
                    new ApiRefusal(PlatformProblem.TLS_REQUIRED, "This server is spoken to over https only."));
        }
    }

    /** Whether the request came over TLS as far as the nearest proxy of ours, or from this machine itself. */
    static boolean isVouchedFor(String remote, @Nullable String forwarded, Set<String> trusted) {
        boolean here = remote.equals("::1") || remote.equals("0:0:0:0:0:0:0:1") || remote.startsWith("127.");
        if (forwarded == null) {
            return here;
        }
        return (here || trusted.contains(remote)) && forwarded.strip().equalsIgnoreCase("https");
    }

    /** Where a page is asked for again: under our own address, whatever {@code Host} says. */
    static Optional<String> elsewhere(String method, String path, String uri, @Nullable String query, String origin) {
        String own = origin.strip().replaceAll("/+$", "");
        if (!own.startsWith("https://") || !ASKING.contains(method) || RequestPaths.isApi(path)) {
            return Optional.empty();
        }
        return Optional.of(own + "/" + uri.replaceFirst("^/+", "") + (query == null ? "" : "?" + query));
    }
}
