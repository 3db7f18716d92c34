package et.aksum.platform.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the portal works without TLS: with the launcher's embedded database, in tests, or with
 * {@code AKSUM_ALLOW_INSECURE_DEFAULTS}, which is for machines without real data.
 */
@Dependent
class PlainHttp {
    @Inject
    @ConfigProperty(name = "AKSUM_DB_EMBEDDED")
    Optional<Boolean> embedded = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_ALLOW_INSECURE_DEFAULTS")
    Optional<Boolean> insecureAllowed = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_PROFILE")
    Optional<String> profile = Optional.empty();

    boolean isFine() {
        return embedded.orElse(false) || insecureAllowed.orElse(false) || "testing".equals(profile.orElse(""));
    }
}
