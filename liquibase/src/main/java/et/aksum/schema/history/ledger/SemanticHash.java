package et.aksum.schema.history.ledger;

import et.aksum.schema.sql.token.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of what a changeSet does: of its statements, token by token, and of the attributes that decide when and how it runs. White space, comments,
 * the case of key words, the kind of quotes around a constant, and how the XML is laid out do not count; inside functions and DO blocks neither.
 * A comment, a rollback or a precondition may be mended after a release; a statement may not.
 */
public final class SemanticHash {
    /** Stands before each hash; another algorithm gets another name, and manifests keep theirs. */
    public static final String ALGORITHM = "v1";

    private SemanticHash() {}

    /**
     * @param attributes such as {@code runInTransaction=false}; only those that differ from the default, in a fixed order
     * @param statements in the order they run
     */
    public static String of(List<String> attributes, List<List<Token>> statements) {
        StringBuilder canonical = new StringBuilder();
        attributes.forEach(attribute -> append(canonical, '@', attribute));
        for (List<Token> statement : statements) {
            new Bodies(statement).describe(canonical);
            canonical.append(";\n");
        }
        return ALGORITHM + ":" + sha256(canonical);
    }

    /** Whether a hash was made by an algorithm that can be computed here. */
    public static boolean understands(String hash) {
        return hash.startsWith(ALGORITHM + ":");
    }

    static void append(StringBuilder canonical, char kind, String text) {
        canonical.append(kind).append(text.length()).append(':').append(text).append(' ');
    }

    static String sha256(CharSequence text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
