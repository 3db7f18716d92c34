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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers under the names in {@code AKSUM_HOSTS} only (names without port, separated by commas; all names when it is not
 * set). Addresses in answers repeat the {@code Host} asked for, so an invented one would lead somewhere else.
 */
public class KnownHosts extends HttpFilter {
    @Inject
    @ConfigProperty(name = "AKSUM_HOSTS")
    Optional<String> hosts = Optional.empty();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isKnown(request.getServerName(), hosts.orElse(""))) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(
                    request,
                    response,
                    new ApiRefusal(
                            PlatformProblem.MISDIRECTED_REQUEST,
                            "This server does not answer under that name.",
                            "Host"));
        }
    }

    static boolean isKnown(String host, String known) {
        String asked = host.toLowerCase(Locale.ROOT);
        return known.isBlank()
                || Arrays.stream(known.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(asked::equals);
    }
}
