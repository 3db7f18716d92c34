package et.aksum.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** An authenticator app: RFC 6238 with SHA-1, 30 seconds and 6 digits, written apart from the product's own. */
public final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SECONDS = 30;
    private static final Map<String, Long> LAST_USED = new ConcurrentHashMap<>();

    private Totp() {}

    /** The code of this moment, used before or not. */
    public static String now(String secret) {
        return at(secret, step());
    }

    /** A code of the accepted window that this run has not used yet; waits for the next one when all are spent. */
    public static String unused(String secret) {
        return at(secret, unusedStep(secret));
    }

    /** The step of such a code, in units of 30 seconds since 1970. */
    public static synchronized long unusedStep(String secret) {
        Awaitility.await("an unused code")
                .atMost(java.time.Duration.ofSeconds(65))
                .until(() -> LAST_USED.getOrDefault(secret, 0L) < step() + 1);
        // A code of the step before is only good until this step ends, which may be before the form is sent.
        long oldest = step() - (secondOfStep() < SECONDS / 2 ? 1 : 0);
        long next = Math.max(LAST_USED.getOrDefault(secret, 0L) + 1, oldest);
        LAST_USED.put(secret, next);
        return next;
    }

    /** A code that is not valid at this moment. */
    public static String wrong(String secret) {
        return at(secret, step() - 1_000);
    }

    static long step() {
        return Clock.systemUTC().instant().getEpochSecond() / SECONDS;
    }

    private static long secondOfStep() {
        return Clock.systemUTC().instant().getEpochSecond() % SECONDS;
    }

    static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decode(String base32) {
        String text = base32.replaceAll("[\\s=]", "").toUpperCase(java.util.Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5) | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
