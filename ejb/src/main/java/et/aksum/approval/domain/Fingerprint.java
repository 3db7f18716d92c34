package et.aksum.approval.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling that is hashed: each field as {@code <bytes>:<text>;} in UTF-8, a null as {@code -;}. Lengths make it
 * unambiguous. The database functions approval.fill_request and approval.decide spell alike.
 */
public final class Fingerprint {
    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", impossible);
        }
    }

    public Fingerprint field(@Nullable String text) {
        if (text == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) ';');
        return this;
    }

    /** Hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a link of the chain. */
    public static String link(String organisation, long seq, String contentHash, String previousHash) {
        return new Fingerprint()
                .field(organisation)
                .field(Long.toString(seq))
                .field(contentHash)
                .field(previousHash)
                .hash();
    }
}
