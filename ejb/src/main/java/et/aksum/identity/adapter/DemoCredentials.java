package et.aksum.identity.adapter;

import et.aksum.identity.domain.ApiToken;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.PasswordHashing;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.identity.domain.TokenText;
import et.aksum.identity.domain.TotpVault;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Permission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the people of a demo the passwords, authenticators and tokens their launcher made. Does nothing where there is no demo. */
@Startup
@Singleton
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoCredentials {
    private static final int TOKEN_DAYS = 366;

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    TokenRepository tokens;

    @Inject
    PasswordHashing passwords;

    @Inject
    TotpVault vault;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "AKSUM_CONTEXTS")
    Optional<String> contexts = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_DEMO_CREDENTIALS_FILE")
    Optional<String> file = Optional.empty();

    @PostConstruct
    void install() {
        boolean demo =
                Arrays.stream(contexts.orElse("").split(",")).map(String::strip).anyMatch("demo"::equals);
        if (!demo || file.isEmpty()) {
            return;
        }
        try {
            Map<String, String> hashes = new HashMap<>();
            DemoPerson.read(Path.of(file.get())).forEach(person -> install(person, hashes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo credentials cannot be read.", unreadable);
        }
    }

    private void install(DemoPerson person, Map<String, String> hashes) {
        OrganisationId organisation = organisations
                .ofCode(person.organisation())
                .orElseThrow(() -> new IllegalStateException("No demo organisation " + person.organisation()));
        TenantContext.callAs(
                Caller.system(organisation, "demo credentials"),
                () -> transaction.call(() -> equip(organisation, person, hashes)));
    }

    /** Only what is missing or different, and a shared password once: hashing everybody anew would cost every start seconds. */
    private boolean equip(OrganisationId organisation, DemoPerson person, Map<String, String> hashes) {
        AppUser user = users.byUsername(person.username())
                .orElseThrow(() -> new IllegalStateException("No demo user " + person.username()));
        byte[] secret = TotpVault.secretOf(person.totpSecret());
        byte[] tokenHash = new TokenText(organisation, person.token()).hash();
        boolean tokenKnown = tokens.byHash(tokenHash).isPresent();
        if (!tokenKnown || !hasSecret(user, secret)) {
            String hash = hashes.computeIfAbsent(person.password(), passwords::hash);
            user.activate(hash);
            user.tie(vault.encrypt(user.id(), secret), 0);
        }
        if (!tokenKnown) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            tokens.add(new ApiToken(
                    Uuid7.next(),
                    owner(user),
                    "demo",
                    tokenHash,
                    Set.of(Permission.values()),
                    now,
                    now.plusDays(TOKEN_DAYS)));
        }
        return !tokenKnown;
    }

    private boolean hasSecret(AppUser user, byte[] secret) {
        byte[] kept = user.encryptedTotpSecret();
        try {
            return kept != null && Arrays.equals(vault.decrypt(user.id(), kept), secret);
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    private static Caller owner(AppUser user) {
        return new Caller(
                user.organisation(),
                user.id().value(),
                user.displayName(),
                AuthenticationLevel.SYSTEM,
                null,
                Channel.SYSTEM,
                null,
                null,
                null);
    }
}
