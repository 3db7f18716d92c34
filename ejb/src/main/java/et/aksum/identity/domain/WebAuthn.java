package et.aksum.identity.domain;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import et.aksum.identity.Passkeys.Ceremony;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges what authenticators say (WebAuthn Level 3, sections 7.1 and 7.2): challenge, origin, relying party, presence, verification
 * of the user, signature and counter. Whatever the library throws over what a stranger sent is a refusal. Which make of authenticator it is, is not asked: no attestation is wanted.
 */
@ApplicationScoped
public class WebAuthn {
    private static final System.Logger LOG = System.getLogger(WebAuthn.class.getName());
    /** ES256, EdDSA and RS256: what authenticators have. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(objects);

    /** A new key, judged. @param transports how its authenticator is reached, separated by commas; null when the browser did not say */
    public record Made(
            byte[] credentialId, byte[] publicKey, long signCount, boolean backedUp, @Nullable String transports) {}

    /** A signature as it was sent, not judged yet. @param userHandle what the key was made for; empty when it was not sent */
    public record Signed(AuthenticationData data, byte[] credentialId, byte[] userHandle) {}

    /** A signature that was found right. */
    public record Proof(long signCount, boolean backedUp) {}

    /** The new key, or nothing when the answer is not what was asked for. */
    public Optional<Made> made(Ceremony ceremony, String answer) {
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(ceremony), ALGORITHMS, true, true));
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            var credential = authenticator.getAttestedCredentialData();
            if (credential == null) {
                return Optional.empty();
            }
            return Optional.of(new Made(
                    credential.getCredentialId(),
                    keys.convert(credential),
                    authenticator.getSignCount(),
                    authenticator.isFlagBS(),
                    transports(data.getTransports())));
        } catch (RuntimeException refused) {
            log(refused);
            return Optional.empty();
        }
    }

    /** What was sent, or nothing when it cannot be read. */
    public Optional<Signed> signed(String answer) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            byte[] handle = data.getUserHandle();
            return Optional.of(new Signed(data, data.getCredentialId(), handle == null ? new byte[0] : handle));
        } catch (RuntimeException unreadable) {
            log(unreadable);
            return Optional.empty();
        }
    }

    /** Whether this key made the signature for this ceremony, with its user verified; its counter must have moved on. */
    public Optional<Proof> proof(Ceremony ceremony, Passkey key, Signed signed) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                key.signCount(),
                keys.convert(key.publicKey()),
                null,
                null,
                null,
                null);
        try {
            AuthenticationData data = manager.verify(
                    signed.data(),
                    new AuthenticationParameters(server(ceremony), record, List.of(key.credentialId()), true, true));
            var authenticator = data.getAuthenticatorData();
            return authenticator == null
                    ? Optional.empty()
                    : Optional.of(new Proof(authenticator.getSignCount(), authenticator.isFlagBS()));
        } catch (RuntimeException refused) {
            log(refused);
            return Optional.empty();
        }
    }

    private static ServerProperty server(Ceremony ceremony) {
        return new ServerProperty(
                Set.of(new Origin(ceremony.origin())),
                ceremony.relyingParty(),
                new DefaultChallenge(ceremony.challenge()));
    }

    private static @Nullable String transports(@Nullable Set<AuthenticatorTransport> said) {
        if (said == null || said.isEmpty()) {
            return null;
        }
        Set<String> names = new TreeSet<>();
        said.forEach(transport -> names.add(transport.getValue()));
        names.removeIf(name -> !name.matches("[a-z-]{1,20}"));
        return names.isEmpty() || names.size() > 10 ? null : String.join(",", names);
    }

    // The kind of refusal only: messages repeat what a stranger sent.
    private static void log(RuntimeException refused) {
        LOG.log(
                System.Logger.Level.INFO,
                "event=passkey-refused reason={0}",
                refused.getClass().getSimpleName());
    }
}
