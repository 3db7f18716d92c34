package et.aksum.identity.oidc;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * Tells the server which provider to ask, from {@code AKSUM_OIDC_*}: the same build serves installations with and without one.
 * Where none is named, or the request came under a name that is not ours, nobody is asked and the door stays closed.
 */
public final class ProviderConfiguration implements OidcClientConfigurationResolver {
    private @Nullable OidcClientConfiguration made;

    @Override
    public synchronized OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        Config config = ConfigProvider.getConfig();
        if (!isKnown(
                URI.create(request.getURI()).getHost(),
                text(config, "AKSUM_HOSTS").orElse(""))) {
            return new OidcClientConfiguration();
        }
        OidcClientConfiguration configuration = made == null ? make(config) : made;
        made = configuration;
        return configuration;
    }

    private static OidcClientConfiguration make(Config config) {
        Optional<String> provider = text(config, "AKSUM_OIDC_PROVIDER");
        Optional<String> client = text(config, "AKSUM_OIDC_CLIENT_ID");
        if (provider.isEmpty() || client.isEmpty()) {
            return new OidcClientConfiguration();
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("provider-url", provider.get())
                .add("client-id", client.get())
                .add("principal-attribute", "sub")
                .add("scope", "email")
                // Only a provider on this machine may be asked without TLS.
                .add("ssl-required", "external");
        Optional<String> secret = text(config, "AKSUM_OIDC_CLIENT_SECRET_FILE").map(ProviderConfiguration::read);
        if (secret.isPresent()) {
            json.add("credentials", Json.createObjectBuilder().add("secret", secret.get()));
        } else {
            json.add("public-client", true);
        }
        byte[] bytes = json.build().toString().getBytes(StandardCharsets.UTF_8);
        return OidcClientConfigurationBuilder.build(new ByteArrayInputStream(bytes));
    }

    static boolean isKnown(@Nullable String host, String known) {
        return known.isBlank()
                || host != null
                        && Arrays.stream(known.toLowerCase(Locale.ROOT).split(","))
                                .map(String::strip)
                                .anyMatch(host.toLowerCase(Locale.ROOT)::equals);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
