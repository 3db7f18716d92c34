package et.aksum.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whole addresses of pages, for letters: these leave the portal, and nobody's request says under which name it is known. */
@ApplicationScoped
public class PortalLinks {
    @Inject
    @ConfigProperty(name = "AKSUM_ORIGIN")
    Optional<String> origin = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_HOSTS")
    Optional<String> hosts = Optional.empty();

    /** Where an invited person chooses a password. */
    public String acceptInvitation(String organisation) {
        return root() + "/accept-invitation?organisation=" + encoded(organisation);
    }

    /**
     * Where an applicant confirms his address, or sees how things stand. The secret stands behind the hash: browsers do not
     * send that part, so it is in no log and no other site learns it.
     */
    public String registration(String organisation, String key) {
        return root() + "/registration?organisation=" + encoded(organisation) + "#" + encoded(key);
    }

    private String root() {
        return origin.map(address -> address.replaceFirst("/+$", ""))
                .or(() -> hosts.map(names -> names.split(",")[0].strip())
                        .filter(name -> !name.isEmpty())
                        .map(name -> "https://" + name))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
