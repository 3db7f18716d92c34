package et.aksum.identity.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import me.gosimple.nbvcxz.Nbvcxz;

/**
 * The 100,000 passwords found most often in breaches, as the library nbvcxz lists them. Kept as one 64-bit number each: that is
 * 800 kB, and one harmless password in 10^14 is taken for a breached one.
 */
final class BreachedPasswords {
    private static final int SHORTEST_CORE = 4;
    private static final String LIST = "/dictionaries/passwords.txt";

    private final long[] known;

    private BreachedPasswords(long[] known) {
        this.known = known;
    }

    private static final class Holder {
        private static final BreachedPasswords ONE = read();
    }

    static BreachedPasswords instance() {
        return Holder.ONE;
    }

    /** Whether the password, in lower case, is a breached one, one with digits or signs around it, or one said several times. */
    boolean explain(String lower) {
        String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return contains(lower)
                || (core.length() >= SHORTEST_CORE && contains(core))
                || isSaidAgain(lower)
                || isSaidAgain(core);
    }

    private boolean isSaidAgain(String text) {
        for (int length = SHORTEST_CORE; length <= text.length() / 2; length++) {
            String once = text.substring(0, length);
            if (text.length() % length == 0
                    && once.repeat(text.length() / length).equals(text)
                    && contains(once)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String text) {
        return Arrays.binarySearch(known, number(text)) >= 0;
    }

    /** FNV-1a over the UTF-16 units, spread by the last step of MurmurHash3. */
    private static long number(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }

    private static BreachedPasswords read() {
        try (InputStream list = Objects.requireNonNull(Nbvcxz.class.getResourceAsStream(LIST), LIST + " is missing");
                var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new BreachedPasswords(reader.lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .mapToLong(BreachedPasswords::number)
                    .sorted()
                    .toArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
