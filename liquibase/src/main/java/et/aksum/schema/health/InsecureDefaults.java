package et.aksum.schema.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that are fine on a developer's machine and nowhere else. */
final class InsecureDefaults {
    private static final int KEY_BYTES = 32;
    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*)");

    private InsecureDefaults() {}

    /** What the driver takes for TLS with a certificate that somebody vouches for. */
    private static final Set<String> VERIFIED = Set.of("verify-full", "verify-ca");

    /**
     * What is insecure, in words for the operator; empty when all is well.
     *
     * @param secretKey AKSUM_SECRET_KEY, base64
     * @param contexts AKSUM_CONTEXTS, separated by commas
     * @param embedded AKSUM_DB_EMBEDDED
     * @param address AKSUM_PUBLIC_ADDRESS; no address counts as public
     * @param databaseUrl AKSUM_DB_URL; without one the database is on this machine
     */
    static List<String> in(
            Optional<String> secretKey,
            Optional<String> contexts,
            Optional<String> embedded,
            Optional<String> address,
            Optional<String> databaseUrl) {
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
        if (databaseUrl.filter(url -> isElsewhere(url) && !isVerified(url)).isPresent()) {
            found.add("the database is on another machine and AKSUM_DB_URL does not ask for sslmode=verify-full");
        }
        return List.copyOf(found);
    }

    private static boolean isElsewhere(String url) {
        Matcher hosts = HOSTS.matcher(url.trim());
        return hosts.lookingAt()
                && Arrays.stream(hosts.group(1).split(","))
                        .map(host -> host.replaceFirst(":\\d*$", ""))
                        .anyMatch(host -> !host.isEmpty() && !isLoopback(host));
    }

    private static boolean isVerified(String url) {
        int query = url.indexOf('?');
        List<String> options =
                query < 0 ? List.of() : List.of(url.substring(query + 1).split("&"));
        return options.stream()
                        .anyMatch(option -> option.startsWith("sslmode=")
                                && VERIFIED.contains(option.substring("sslmode=".length())))
                && options.stream().noneMatch(option -> option.startsWith("sslfactory="));
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
