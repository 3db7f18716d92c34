package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.SecretSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Authenticator secrets as they are kept: sealed, and bound to their owner. */
@ApplicationScoped
public class TotpVault {
    private static final String PURPOSE = "identity.totp";
    private static final int LEAST_SECRET_BYTES = 16;
    private static final int MOST_SECRET_BYTES = 64;

    @Inject
    SecretSeal seal;

    /** A new secret of 160 bits, as RFC 4226 recommends. */
    public static byte[] newSecret() {
        return RandomText.bytes(20);
    }

    /** The secret of its base32 text. @throws InvalidInput when it is none or has fewer than 128 bits */
    public static byte[] secretOf(String base32) {
        byte[] bytes = Base32.decode(base32);
        if (bytes.length < LEAST_SECRET_BYTES || bytes.length > MOST_SECRET_BYTES) {
            throw new InvalidInput("totpSecret", "An authenticator secret has 16 to 64 bytes.");
        }
        return bytes;
    }

    /** Sealed under the key of now, and the fingerprint of that key, which stands beside it in the row. */
    public Sealed encrypt(UserId owner, byte[] plain) {
        return new Sealed(seal.seal(PURPOSE, owner.value().toString(), plain), seal.keyId());
    }

    /** @throws IllegalStateException when it was kept for somebody else, altered, or under a key that is not configured */
    public byte[] decrypt(UserId owner, byte[] kept) {
        return seal.open(PURPOSE, owner.value().toString(), kept);
    }

    /** The fingerprint of the key that seals now. */
    public String keyId() {
        return seal.keyId();
    }

    /** An authenticator secret as the row keeps it. */
    public record Sealed(byte[] bytes, String keyId) {
        public Sealed {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "Sealed[keyId=%s]".formatted(keyId);
        }
    }
}
