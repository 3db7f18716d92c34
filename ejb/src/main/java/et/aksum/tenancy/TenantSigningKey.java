package et.aksum.tenancy;

import et.aksum.shared.ApplicationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the tenant context so that the database can tell it from one injected by SQL: organisation, user and expiry with an
 * HMAC-SHA256 over them. The runtime role cannot read the key where it is kept in the database.
 */
@ApplicationScoped
public class TenantSigningKey {
    /** Longer than any transaction may last, short enough to make a leaked value worthless. */
    static final Duration LIFE = Duration.ofMinutes(15);

    @Inject
    ApplicationSecret secret;

    @Inject
    Clock clock;

    /** The value of the setting {@code app.tenant}: {@code organisation|user|expiry in epoch seconds|hex HMAC}. */
    public String sign(Caller caller) {
        String user = caller.userId() == null ? "" : caller.userId().toString();
        String context = caller.organisation().value() + "|" + user + "|"
                + clock.instant().plus(LIFE).getEpochSecond();
        return context + "|" + HexFormat.of().formatHex(hmac(context));
    }

    /** Stores the key where {@code tenancy.current_org()} finds it; the connection must act as the owner of the schema. */
    public void install(Connection asOwner) throws SQLException {
        try (var statement = asOwner.prepareStatement(
                """
                insert into tenancy.signing_key (id, secret, installed_at) values (1, ?, now())
                on conflict (id) do update set secret = excluded.secret, installed_at = excluded.installed_at
                where tenancy.signing_key.secret <> excluded.secret""")) {
            statement.setBytes(1, key());
            statement.executeUpdate();
        }
    }

    private byte[] hmac(String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256.", impossible);
        }
    }

    private byte[] key() {
        return secret.derive("tenancy.context");
    }
}
