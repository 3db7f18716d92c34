package et.aksum.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The canonical form of the audit trail, computed a second time in another language. */
final class CanonicalHash {
    private CanonicalHash() {}

    static byte[] of(Object... fields) {
        StringBuilder canonical = new StringBuilder();
        for (Object field : fields) {
            if (field == null) {
                canonical.append("-;");
            } else {
                String text = field.toString();
                canonical
                        .append(text.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(text)
                        .append(';');
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
