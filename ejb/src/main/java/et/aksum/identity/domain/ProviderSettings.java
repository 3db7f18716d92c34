package et.aksum.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The OpenID Connect provider the operator named, and how far it is believed. It speaks for one organisation. */
@ApplicationScoped
public class ProviderSettings {
    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_PROVIDER")
    Optional<String> provider = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_CLIENT_ID")
    Optional<String> client = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_ORGANISATION")
    Optional<String> organisation = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_NAME")
    Optional<String> name = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_MATCH_EMAIL")
    Optional<String> matchEmail = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_OIDC_SECOND_FACTOR")
    Optional<String> secondFactor = Optional.empty();

    /** The code of the organisation it speaks for; nothing when there is no provider. */
    public Optional<String> organisation() {
        return said(organisation)
                .filter(code -> said(provider).isPresent() && said(client).isPresent());
    }

    /** What people read on the button. */
    public Optional<String> name() {
        return organisation().map(code -> said(name).orElse("OpenID Connect"));
    }

    /** Its address, which is its name in tokens (OpenID Connect Discovery 1.0, section 4.3). */
    public Optional<String> issuer() {
        return organisation().flatMap(code -> said(provider)).map(ProviderSettings::issuer);
    }

    /** One spelling of an issuer: some write a slash at the end in one place only. */
    static String issuer(String address) {
        return address.strip().replaceAll("/+$", "");
    }

    /** Whether a verified e-mail address ties somebody at his first arrival. */
    boolean matchesEmail() {
        return said(matchEmail).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Whether the operator takes one of these values of {@code acr} and {@code amr} for a second factor. */
    boolean isSecondFactor(@Nullable String context, List<String> methods) {
        List<String> believed = Arrays.stream(secondFactor.orElse("").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return Stream.concat(Stream.ofNullable(context), methods.stream()).anyMatch(believed::contains);
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
