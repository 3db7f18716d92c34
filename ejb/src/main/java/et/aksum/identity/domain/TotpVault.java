package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.ApplicationSecret;
import et.aksum.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticator secrets as they are kept: AES-256-GCM with a key that is not in the database, bound to their owner, so that a
 * secret copied to another person's row does not open. Form: version byte, nonce, ciphertext with tag.
 */
@ApplicationScoped
public class TotpVault {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int LEAST_SECRET_BYTES = 16;
    private static final int MOST_SECRET_BYTES = 64;

    @Inject
    ApplicationSecret secret;

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

    public byte[] encrypt(UserId owner, byte[] plain) {
        byte[] nonce = RandomText.bytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
            byte[] kept = new byte[1 + NONCE_BYTES + sealed.length];
            kept[0] = VERSION;
            System.arraycopy(nonce, 0, kept, 1, NONCE_BYTES);
            System.arraycopy(sealed, 0, kept, 1 + NONCE_BYTES, sealed.length);
            return kept;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The authenticator secret could not be encrypted.", impossible);
        }
    }

    /** @throws IllegalStateException when it was kept for somebody else, altered, or under another AKSUM_SECRET_KEY */
    public byte[] decrypt(UserId owner, byte[] kept) {
        if (kept.length <= 1 + NONCE_BYTES || kept[0] != VERSION) {
            throw new IllegalStateException("The kept authenticator secret has an unknown form.");
        }
        try {
            byte[] nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, owner)
                    .doFinal(kept, 1 + NONCE_BYTES, kept.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "An authenticator secret does not open: AKSUM_SECRET_KEY is not the one it was kept under.",
                    refused);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UserId owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret.derive("identity.totp"), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
