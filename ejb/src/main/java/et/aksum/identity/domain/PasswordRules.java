package et.aksum.identity.domain;

import et.aksum.shared.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Long and not guessable, nothing else (ASVS 5.0 V6.2): at least 12 characters of any script, at most 1,024 bytes, none of the
 * passwords that were seen in breaches, not one of these with digits or signs around it or said twice, and none that contains a
 * word an attacker tries first. No rule about kinds of characters; nothing is cut off.
 */
public final class PasswordRules {
    static final int SHORTEST = 12;
    private static final int SHORTEST_CONTEXT_WORD = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * @param context words the password must not contain: user name, organisation, names
     * @throws InvalidInput saying what to change; it never repeats the password
     */
    public static void check(String password, Collection<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > PasswordHashing.MOST_BYTES) {
            throw new InvalidInput(
                    "password",
                    "A password has at least %d characters and at most %d bytes."
                            .formatted(SHORTEST, PasswordHashing.MOST_BYTES));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower)
                || lower.codePoints().distinct().count() == 1
                || BreachedPasswords.instance().explain(lower)) {
            throw new InvalidInput(
                    "password", "This password is among the first an attacker tries. Choose another one.");
        }
        for (String words : context) {
            for (String word : (words + " " + words.replaceAll("[\\W_]+", " "))
                    .toLowerCase(Locale.ROOT)
                    .split("\\s+")) {
                if (word.length() >= SHORTEST_CONTEXT_WORD && lower.contains(word)) {
                    throw new InvalidInput(
                            "password", "A password must not contain the user name, the organisation or the product.");
                }
            }
        }
    }

    private static Set<String> common() {
        try (InputStream list = Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("common-passwords.txt"),
                        "common-passwords.txt is missing");
                var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
