package et.aksum.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238 as every authenticator app makes them: SHA-1, steps of 30 seconds, six digits.
 * The step before and the step after now are accepted too, for clocks that differ.
 */
public final class Totp {
    public static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    private Totp() {}

    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The step whose code this is, if it is one of the three accepted; looks at all of them, so time tells nothing. */
    public static OptionalLong matchingStep(byte[] secret, String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        byte[] given = digits.getBytes(StandardCharsets.UTF_8);
        OptionalLong match = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8), given)) {
                match = OptionalLong.of(step);
            }
        }
        return match;
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        int modulus = (int) Math.pow(10, digits);
        return String.format("%0" + digits + "d", number % modulus);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime has no HmacSHA1.", impossible);
        }
    }
}
