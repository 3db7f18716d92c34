package et.aksum.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which scheme, host and port people know the portal: links in letters lead there, and passkeys are bound to it. It is
 * {@code AKSUM_ORIGIN}; where that is not set, what was asked for counts, if its host is one of {@code AKSUM_HOSTS} or this
 * machine itself. Any other {@code Host} may be a stranger's, and a letter must not lead to him.
 */
@ApplicationScoped
public class PublicOrigin {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    @ConfigProperty(name = "AKSUM_ORIGIN")
    Optional<String> configured = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_HOSTS")
    Optional<String> hosts = Optional.empty();

    /** For example {@code https://erp.example.org}, without a slash at the end; nothing where it cannot be known. */
    public Optional<String> of(HttpServletRequest request) {
        return of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** The same for a page that shows it to whoever asked: under the name he asked for where no other is known. */
    public String shown(HttpServletRequest request) {
        return of(request).orElseGet(() -> {
            String root =
                    URI.create(request.getRequestURL().toString()).resolve("/").toString();
            return root.substring(0, root.length() - 1);
        });
    }

    /** The origin if passkeys can be bound to it: browsers bind them to names, not to addresses. */
    public Optional<String> forPasskeys(HttpServletRequest request) {
        return of(request).filter(PublicOrigin::isNamed);
    }

    Optional<String> of(String scheme, String host, int port) {
        Optional<String> told =
                configured.map(String::strip).filter(text -> !text.isEmpty()).map(text -> text.replaceAll("/+$", ""));
        if (told.isPresent()) {
            return told;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        String known = hosts.orElse("");
        boolean ours = THIS_MACHINE.contains(asked) || (!known.isBlank() && KnownHosts.isKnown(asked, known));
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return ours ? Optional.of(scheme + "://" + asked + (usual ? "" : ":" + port)) : Optional.empty();
    }

    static boolean isNamed(String origin) {
        String host = origin.replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }
}
