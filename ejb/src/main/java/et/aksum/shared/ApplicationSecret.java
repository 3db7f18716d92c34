package et.aksum.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one master secret of the installation, AKSUM_SECRET_KEY: base64 of at least 32 bytes. Every use derives its own key
 * from it by HKDF-SHA256 (RFC 5869). Without it a random one lives until the next start; readiness reports that as insecure.
 * Keys of before, AKSUM_SECRET_KEY_PREVIOUS (separated by commas), open what was sealed under them and seal nothing any more.
 */
@ApplicationScoped
public class ApplicationSecret {
    static final int LEAST_BYTES = 32;
    private static final System.Logger LOG = System.getLogger(ApplicationSecret.class.getName());
    private static final byte[] SALT = "et.aksum/1".getBytes(StandardCharsets.US_ASCII);

    @Inject
    @ConfigProperty(name = "AKSUM_SECRET_KEY")
    Optional<String> configured = Optional.empty();

    @Inject
    @ConfigProperty(name = "AKSUM_SECRET_KEY_PREVIOUS")
    Optional<String> previous = Optional.empty();

    private byte[] master = new byte[0];
    private final Map<String, byte[]> masters = new LinkedHashMap<>();

    @PostConstruct
    void open() {
        master = current();
        masters.put(fingerprint(master), master);
        for (String key : previous.orElse("").split(",")) {
            if (!key.isBlank()) {
                byte[] old = decoded(key.strip());
                masters.putIfAbsent(fingerprint(old), old);
            }
        }
    }

    private byte[] current() {
        return configured
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(ApplicationSecret::decoded)
                .orElseGet(() -> {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "AKSUM_SECRET_KEY is not set: a random key is used, and what it encrypts is unreadable after the next start.");
                    byte[] random = new byte[LEAST_BYTES];
                    new SecureRandom().nextBytes(random);
                    return random;
                });
    }

    /** A 256-bit key for one purpose; the same purpose always gives the same key, different purposes unrelated ones. */
    public byte[] derive(String purpose) {
        return hkdf(SALT, master, purpose.getBytes(StandardCharsets.UTF_8), 32);
    }

    /** The key of a purpose under the master key of this fingerprint; nothing when that key is not configured any more. */
    public Optional<byte[]> derive(String keyId, String purpose) {
        return Optional.ofNullable(masters.get(keyId))
                .map(key -> hkdf(SALT, key, purpose.getBytes(StandardCharsets.UTF_8), 32));
    }

    /** The fingerprint of the key that seals now: 16 hexadecimal digits that tell nothing about it. */
    public String keyId() {
        return fingerprint(master);
    }

    /** Fingerprints of every configured key, the one that seals now first. */
    public List<String> keyIds() {
        return List.copyOf(masters.keySet());
    }

    private static String fingerprint(byte[] key) {
        return HexFormat.of().formatHex(hkdf(SALT, key, "key-id".getBytes(StandardCharsets.US_ASCII), 8));
    }

    static byte[] hkdf(byte[] salt, byte[] inputKey, byte[] info, int length) {
        byte[] pseudoRandomKey = hmac(salt.length == 0 ? new byte[32] : salt, inputKey);
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, round = 1; done < length; round++) {
            byte[] input = Arrays.copyOf(block, block.length + info.length + 1);
            System.arraycopy(info, 0, input, block.length, info.length);
            input[input.length - 1] = (byte) round;
            block = hmac(pseudoRandomKey, input);
            int taken = Math.min(block.length, length - done);
            System.arraycopy(block, 0, output, done, taken);
            done += taken;
        }
        return output;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no HmacSHA256.", impossible);
        }
    }

    private static byte[] decoded(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            // The cause would repeat part of the secret in the log.
            throw new IllegalStateException(
                    "AKSUM_SECRET_KEY or AKSUM_SECRET_KEY_PREVIOUS is not base64. Make one with: openssl rand -base64 32");
        }
        if (key.length < LEAST_BYTES) {
            throw new IllegalStateException(
                    "AKSUM_SECRET_KEY or AKSUM_SECRET_KEY_PREVIOUS has %d bytes; a key needs at least %d. Make one with: openssl rand -base64 32"
                            .formatted(key.length, LEAST_BYTES));
        }
        return key;
    }
}
