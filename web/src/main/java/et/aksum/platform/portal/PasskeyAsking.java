package et.aksum.platform.portal;

import et.aksum.identity.Passkeys;
import et.aksum.identity.Passkeys.Ceremony;
import et.aksum.identity.Passkeys.Known;
import et.aksum.identity.Passkeys.Owner;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.platform.security.PublicOrigin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks browsers for passkeys: what a button tells the browser, and what the browser answered. A challenge belongs to the session it
 * was made in, and to one purpose; it is taken away when it is answered, right or wrong, and after five minutes.
 */
@Named("passkey")
@RequestScoped
public class PasskeyAsking {
    private static final String ASKED = "aksum.passkeys-asked";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 8;
    private static final long TIMEOUT_MILLIS = 120_000;

    @Inject
    Passkeys passkeys;

    @Inject
    PublicOrigin origins;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private record Asked(Ceremony ceremony, String purpose, Instant until) implements Serializable {}

    /** The challenges of one session, newest last. */
    private static final class Pending extends LinkedHashMap<String, Asked> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    }

    /** Whether passkeys work under the name the portal was asked by. */
    public boolean isOffered() {
        return origins.forPasskeys(request).isPresent();
    }

    /** Whether the caller, half or fully signed in, has a passkey that could be asked for. */
    public boolean isUsable() {
        return isOffered() && !passkeys.owner().known().isEmpty();
    }

    /** What the browser is told to ask any passkey of ours: its owner need not say who he is. */
    public String getAnybody() {
        return get("sign-in", null).build().toString();
    }

    /** What the browser is told to ask one of the caller's passkeys. @param purpose as {@link #taken} gets it */
    public String mine(String purpose) {
        return get(purpose, passkeys.owner()).build().toString();
    }

    /** What the browser is told to make a passkey for the caller. */
    public String getCreation() {
        Owner owner = passkeys.owner();
        Ceremony ceremony = ask("register");
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        for (int algorithm : new int[] {-7, -8, -257}) {
            algorithms.add(Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm));
        }
        return Json.createObjectBuilder()
                .add("challenge", text(ceremony.challenge()))
                .add(
                        "rp",
                        Json.createObjectBuilder()
                                .add("id", ceremony.relyingParty())
                                .add("name", "Aksum ERP"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", text(owner.handle()))
                                .add("name", owner.account())
                                .add("displayName", owner.name()))
                .add("pubKeyCredParams", algorithms)
                .add("excludeCredentials", descriptors(owner))
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .add("timeout", TIMEOUT_MILLIS)
                .build()
                .toString();
    }

    /**
     * The answer to a challenge of this session and purpose; the challenge is spent by it.
     *
     * @param sent the challenge, a blank, and the browser's JSON
     * @throws Passkeys.Refused when it answers nothing that was asked here
     */
    public PasskeyAnswer taken(String purpose, @Nullable String sent) {
        int blank = sent == null ? -1 : sent.indexOf(' ');
        if (sent == null || blank < 0) {
            throw new Passkeys.Refused();
        }
        Asked asked = take(sent.substring(0, blank))
                .filter(found ->
                        found.purpose().equals(purpose) && clock.instant().isBefore(found.until()))
                .orElseThrow(Passkeys.Refused::new);
        return new PasskeyAnswer(asked.ceremony(), sent.substring(blank + 1));
    }

    private JsonObjectBuilder get(String purpose, @Nullable Owner owner) {
        Ceremony ceremony = ask(purpose);
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("challenge", text(ceremony.challenge()))
                .add("rpId", ceremony.relyingParty())
                .add("userVerification", "required")
                .add("timeout", TIMEOUT_MILLIS);
        return owner == null ? options : options.add("allowCredentials", descriptors(owner));
    }

    private Ceremony ask(String purpose) {
        Ceremony ceremony = passkeys.begin(origins.forPasskeys(request).orElseThrow(Passkeys.Refused::new));
        HttpSession session = request.getSession(true);
        synchronized (session) {
            Pending pending = session.getAttribute(ASKED) instanceof Pending kept ? kept : new Pending();
            pending.put(
                    text(ceremony.challenge()),
                    new Asked(ceremony, purpose, clock.instant().plus(LIFE)));
            session.setAttribute(ASKED, pending);
        }
        return ceremony;
    }

    private Optional<Asked> take(String challenge) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (session) {
            return session.getAttribute(ASKED) instanceof Pending pending
                    ? Optional.ofNullable(pending.remove(challenge))
                    : Optional.empty();
        }
    }

    private static JsonArrayBuilder descriptors(Owner owner) {
        JsonArrayBuilder descriptors = Json.createArrayBuilder();
        for (Known key : owner.known()) {
            JsonObjectBuilder descriptor =
                    Json.createObjectBuilder().add("type", "public-key").add("id", text(key.credentialId()));
            String transports = key.transports();
            if (transports != null) {
                JsonArrayBuilder ways = Json.createArrayBuilder();
                for (String way : transports.split(",")) {
                    ways.add(way);
                }
                descriptor.add("transports", ways);
            }
            descriptors.add(descriptor);
        }
        return descriptors;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
