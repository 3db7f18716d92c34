package et.aksum.procurement.domain;

import et.aksum.shared.InvalidInput;
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

    /** Null when there are none. @throws InvalidInput when there are too many */
    public static @Nullable String optional(String field, @Nullable String words) {
        String stripped = words == null ? "" : words.strip();
        if (stripped.length() > LONGEST) {
            throw new InvalidInput(field, "At most %d characters, please.".formatted(LONGEST));
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
