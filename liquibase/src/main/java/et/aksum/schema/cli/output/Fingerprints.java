package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Recognises a finding in the next run, when lines above it have come or gone; equal findings of one run are counted through. */
final class Fingerprints {
    /** The number behind the name changes with the way of computing it. */
    static final String NAME = "aksumSchema/v1";

    private final Map<String, Integer> seen = new HashMap<>();

    String of(Finding finding) {
        String what = String.join("\n", finding.rule(), finding.file(), finding.changeSet(), finding.message());
        return hash(what + "\n" + seen.merge(what, 1, Integer::sum));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
