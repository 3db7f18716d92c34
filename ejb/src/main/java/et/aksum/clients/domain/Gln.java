package et.aksum.clients.domain;

import et.aksum.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Global Location Numbers of GS1: 13 digits, the last a check digit (GS1 General Specifications, 7.9). */
public final class Gln {
    private static final int DIGITS = 13;

    private Gln() {}

    /** The number without blanks; null when none is given. @throws InvalidInput when it is no such number */
    public static @Nullable String optional(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip();
        if (!isValid(digits)) {
            throw new InvalidInput("gln", "A GLN has 13 digits, and its last digit checks the others.");
        }
        return digits;
    }

    /** From the left the weights are 1, 3, 1, …; the weighted sum of all 13 is a multiple of ten. */
    public static boolean isValid(String digits) {
        if (!digits.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < DIGITS; place++) {
            sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
