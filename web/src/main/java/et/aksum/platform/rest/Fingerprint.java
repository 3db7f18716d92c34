package et.aksum.platform.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what makes two requests the same: method, path, query and body. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param method HTTP method
     * @param pathAndQuery as sent
     * @param body the body's bytes, or the digests of its parts
     */
    public static byte[] of(String method, String pathAndQuery, byte[] body) {
        MessageDigest digest = sha256();
        digest.update((method + "\n" + pathAndQuery + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
