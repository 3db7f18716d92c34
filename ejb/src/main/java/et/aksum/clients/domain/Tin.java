package et.aksum.clients.domain;

import et.aksum.shared.InvalidInput;

/** Ethiopian taxpayer numbers: ten digits, kept as text because leading noughts count. */
public final class Tin {
    private Tin() {}

    /** @throws InvalidInput unless the text is exactly ten digits */
    public static String required(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{10}")) {
            throw new InvalidInput("tin", "A taxpayer number has exactly ten digits.");
        }
        return digits;
    }
}
