package et.aksum.consent.domain;

import et.aksum.shared.ApplicationSecret;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

/**
 * The key with which an organisation signs its certificates: Ed25519 (RFC 8032), made from the master key, so that it is the same on every node and
 * nowhere in the database. Whoever has the public half needs neither us nor the database to check a certificate.
 */
@ApplicationScoped
public class CertificateKey {
    private static final String ALGORITHM = "Ed25519";

    @Inject
    ApplicationSecret secret;

    public byte[] sign(OrganisationId organisation, String certificate) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair(organisation).getPrivate());
            signature.update(certificate.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no Ed25519.", impossible);
        }
    }

    public PublicKey publicKey(OrganisationId organisation) {
        try {
            return pair(organisation).getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no Ed25519.", impossible);
        }
    }

    private KeyPair pair(OrganisationId organisation) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(
                NamedParameterSpec.ED25519, new Seed(secret.derive("consent.certificate|" + organisation)));
        return generator.generateKeyPair();
    }

    /** Gives the generator exactly the seed: the private key of RFC 8032 is nothing but 32 bytes. */
    private static final class Seed extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Ed25519 asks for %d bytes.".formatted(bytes.length));
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
