package et.aksum.schema.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Readiness as configured from outside. */
@ApplicationScoped
class ReadinessSettings {
    @Inject
    @ConfigProperty(name = "AKSUM_SCHEMA_CHECK")
    Optional<String> schemaCheck;

    @Inject
    @ConfigProperty(name = "AKSUM_PROFILE")
    Optional<String> profile;

    @Inject
    @ConfigProperty(name = "AKSUM_ALLOW_INSECURE_DEFAULTS")
    Optional<String> allowInsecureDefaults;

    @Inject
    @ConfigProperty(name = "AKSUM_SECRET_KEY")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "AKSUM_CONTEXTS")
    Optional<String> contexts;

    @Inject
    @ConfigProperty(name = "AKSUM_DB_EMBEDDED")
    Optional<String> embedded;

    @Inject
    @ConfigProperty(name = "AKSUM_PUBLIC_ADDRESS")
    Optional<String> publicAddress;

    @Inject
    @ConfigProperty(name = "AKSUM_DB_URL")
    Optional<String> databaseUrl;

    ReadinessPolicy policy() {
        return new ReadinessPolicy(
                SchemaCheckMode.of(schemaCheck),
                profile.filter(name -> name.trim().equalsIgnoreCase("testing")).isPresent(),
                allowInsecureDefaults
                        .filter(flag -> flag.trim().equalsIgnoreCase("true"))
                        .isPresent(),
                InsecureDefaults.in(secretKey, contexts, embedded, publicAddress, databaseUrl));
    }
}
