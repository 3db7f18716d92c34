package et.aksum.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The address a request comes from, for limits and the audit trail. {@code X-Forwarded-For} is believed only from the
 * proxies listed in {@code AKSUM_TRUSTED_PROXIES} (addresses separated by commas); anybody can write that header.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperty(name = "AKSUM_TRUSTED_PROXIES")
    Optional<String> trustedProxies = Optional.empty();

    /** The address of the client, or of the first proxy that is not ours. */
    public String of(HttpServletRequest request) {
        return resolve(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), trusted());
    }

    /** Addresses of our own proxies. */
    Set<String> trusted() {
        return Arrays.stream(trustedProxies.orElse("").split(","))
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Walks the chain from its near end while the hops are ours. */
    static String resolve(String remote, @Nullable String forwarded, Set<String> trusted) {
        if (forwarded == null || !trusted.contains(remote)) {
            return remote;
        }
        List<String> hops =
                Arrays.stream(forwarded.split(",")).map(String::trim).toList();
        String client = remote;
        for (int hop = hops.size() - 1; hop >= 0 && trusted.contains(client); hop--) {
            // Nothing but an address belongs here; anything else is not believed and ends the walk.
            if (!hops.get(hop).matches("[0-9A-Fa-f.:]{2,45}")) {
                break;
            }
            client = hops.get(hop);
        }
        return client;
    }
}
