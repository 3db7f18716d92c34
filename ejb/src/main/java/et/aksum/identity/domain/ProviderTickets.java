package et.aksum.identity.domain;

import et.aksum.identity.ProviderSignIn;
import et.aksum.identity.ProviderSignIn.Vouched;
import et.aksum.shared.ApplicationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** What the provider said, on its way from its door to the portal through the browser: signed, and good for a minute. */
@ApplicationScoped
public class ProviderTickets {
    private static final int LONGEST = 3_500;

    @Inject
    ApplicationSecret secret;

    @Inject
    Clock clock;

    /** @param issuedAt to the microsecond, as the database keeps it: a link takes no ticket that is not younger than its last one */
    public record Ticket(Vouched vouched, Instant issuedAt) {}

    public String issue(Vouched vouched) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("iss", vouched.issuer())
                .add("sub", vouched.subject())
                .add("amr", Json.createArrayBuilder(vouched.methods()))
                .add("at", clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        if (vouched.email() != null) {
            json.add("email", vouched.email());
        }
        if (vouched.context() != null) {
            json.add("acr", vouched.context());
        }
        if (vouched.authenticatedAt() != null) {
            json.add("auth", vouched.authenticatedAt().toString());
        }
        String body = encoded(json.build().toString().getBytes(StandardCharsets.UTF_8));
        return body + "." + signature(body);
    }

    /** What a ticket of ours says; nothing when it is not ours, or too old. */
    public Optional<Ticket> read(String text) {
        int dot = text.indexOf('.');
        if (text.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        String body = text.substring(0, dot);
        byte[] shown = text.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(body).getBytes(StandardCharsets.US_ASCII), shown)) {
            return Optional.empty();
        }
        String json = new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Ticket ticket = ticket(reader.readObject());
            Instant now = clock.instant();
            boolean counts = !ticket.issuedAt().isAfter(now)
                    && ticket.issuedAt().plus(ProviderSignIn.TICKET_LIFE).isAfter(now);
            return counts ? Optional.of(ticket) : Optional.empty();
        }
    }

    private static Ticket ticket(JsonObject json) {
        String auth = json.getString("auth", null);
        Vouched vouched = new Vouched(
                json.getString("iss"),
                json.getString("sub"),
                json.getString("email", null),
                json.getString("acr", null),
                json.getJsonArray("amr").getValuesAs(JsonString::getString),
                auth == null ? null : Instant.parse(auth));
        return new Ticket(vouched, Instant.parse(json.getString("at")));
    }

    private String signature(String body) {
        return encoded(
                KeyedHash.of(secret.derive("identity.provider-ticket"), body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
