package et.aksum.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as the database keeps them: AES-256-GCM with a key that is not in the database, bound to a purpose and an owner, so
 * that what is copied to another row does not open. Form: version byte, nonce, ciphertext with tag.
 */
@ApplicationScoped
public class SecretSeal {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ApplicationSecret secret;

    /**
     * @param purpose what it is kept for; each purpose has a key of its own
     * @param owner what names the one row it belongs to
     */
    public byte[] seal(String purpose, String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret.derive(purpose), owner, nonce)
                    .doFinal(plain);
            byte[] kept = new byte[1 + NONCE_BYTES + sealed.length];
            kept[0] = VERSION;
            System.arraycopy(nonce, 0, kept, 1, NONCE_BYTES);
            System.arraycopy(sealed, 0, kept, 1 + NONCE_BYTES, sealed.length);
            return kept;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A secret could not be sealed.", impossible);
        }
    }

    /** The fingerprint of the key that {@link #seal} uses now. */
    public String keyId() {
        return secret.keyId();
    }

    /**
     * Opens under whichever configured key it was sealed: the present one or one of before.
     *
     * @throws IllegalStateException when it was sealed for another purpose or owner, altered, or under a key that is not configured
     */
    public byte[] open(String purpose, String owner, byte[] kept) {
        if (kept.length <= 1 + NONCE_BYTES || kept[0] != VERSION) {
            throw new IllegalStateException("A sealed secret (%s) has an unknown form.".formatted(purpose));
        }
        byte[] nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE_BYTES);
        GeneralSecurityException last = null;
        for (String keyId : secret.keyIds()) {
            try {
                return cipher(Cipher.DECRYPT_MODE, secret.derive(keyId, purpose).orElseThrow(), owner, nonce)
                        .doFinal(kept, 1 + NONCE_BYTES, kept.length - 1 - NONCE_BYTES);
            } catch (GeneralSecurityException refused) {
                last = refused;
            }
        }
        throw new IllegalStateException(
                "A sealed secret (%s) does not open: neither AKSUM_SECRET_KEY nor one of AKSUM_SECRET_KEY_PREVIOUS is the key it was sealed under."
                        .formatted(purpose),
                last);
    }

    private static Cipher cipher(int mode, byte[] key, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
