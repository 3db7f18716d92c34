package et.aksum.procurement.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** The words with which people account for what they do: 1–500 characters. */
public final class DecisionReason {
    private static final int LONGEST = 500;

    private DecisionReason() {}

    /** @throws InvalidInput when there are none, or too many */
    public static String required(String field, @Nullable String words) {
        String stripped = optional(field, words);
        if (stripped == null) {
            throw new InvalidInput(field, "Please say why.");
        }
        return stripped;
    }

    /** Null when there are none. @throws InvalidInput when there are too many, or some cannot be seen */
    public static @Nullable String optional(String field, @Nullable String words) {
        return PlainText.optionalLines(field, LONGEST, words);
    }
}
