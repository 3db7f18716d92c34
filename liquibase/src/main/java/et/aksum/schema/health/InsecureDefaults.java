package et.aksum.schema.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Settings that are fine on a developer's machine and nowhere else. */
final class InsecureDefaults {
    private static final int KEY_BYTES = 32;

    private InsecureDefaults() {}

    /**
     * What is insecure, in words for the operator; empty when all is well.
     *
     * @param secretKey AKSUM_SECRET_KEY, base64
     * @param contexts AKSUM_CONTEXTS, separated by commas
     * @param embedded AKSUM_DB_EMBEDDED
     * @param address AKSUM_PUBLIC_ADDRESS; no address counts as public
     */
    static List<String> in(
            Optional<String> secretKey,
            Optional<String> contexts,
            Optional<String> embedded,
            Optional<String> address) {
        List<String> found = new ArrayList<>();
        if (secretKey.filter(InsecureDefaults::isStrong).isEmpty()) {
            found.add("AKSUM_SECRET_KEY is missing or is not base64 of at least 32 bytes");
        }
        if (contexts.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::trim)
                .anyMatch("demo"::equalsIgnoreCase)) {
            found.add("demo data is loaded (AKSUM_CONTEXTS)");
        }
        if (embedded.map(String::trim).filter("true"::equalsIgnoreCase).isPresent()
                && address.map(String::trim)
                        .filter(InsecureDefaults::isLoopback)
                        .isEmpty()) {
            found.add("the embedded database serves a public address (AKSUM_PUBLIC_ADDRESS)");
        }
        return List.copyOf(found);
    }

    private static boolean isStrong(String key) {
        try {
            return Base64.getDecoder().decode(key.trim()).length >= KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        return address.equals("localhost")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.matches("127(\\.\\d{1,3}){3}");
    }
}
