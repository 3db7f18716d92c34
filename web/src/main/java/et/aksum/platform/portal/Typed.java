package et.aksum.platform.portal;

import et.aksum.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, by the name of the field; kept as typed until it is understood. */
public final class Typed extends HashMap<String, String> {
    // A group cannot follow a lone nought: 0,500 reads like a half.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}|[1-9]\\d{0,2}([ ,])\\d{3}(\\2\\d{3}){0,5})(\\.\\d{1,10})?");

    /** Whether nothing was typed but blanks. */
    public boolean isBlank(String field) {
        return optional(field) == null;
    }

    /** The trimmed text, or null when the field is empty. */
    public @Nullable String optional(String field) {
        String text = get(field);
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** The trimmed text. @throws InvalidInput when the field is empty */
    public String required(String field) {
        String text = optional(field);
        if (text == null) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return text;
    }

    /** The text exactly as typed, for secrets, in which a space counts. @throws InvalidInput when the field is empty */
    public String secret(String field) {
        String text = get(field);
        if (text == null || text.isEmpty()) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return text;
    }

    /**
     * A number as {@link #read} understands it, or null when the field is empty.
     *
     * @throws InvalidInput when it cannot be understood, saying how to write it
     */
    public @Nullable BigDecimal number(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        return read(text)
                .orElseThrow(() -> new FieldRefused(
                        field,
                        Labels.text(Labels.locale(), text.indexOf(',') < 0 ? "form.number" : "form.number.comma")));
    }

    /**
     * A number as it is written in Ethiopia: a point before the decimals; commas or spaces, if any, between all thousands.
     *
     * @return nothing where a mark could mean two things: {@code 3,65} is not guessed to be 3.65, nor 365
     */
    public static Optional<BigDecimal> read(String text) {
        String spaced = text.trim().replaceAll("[\\s\u00a0\u202f]", " ");
        return NUMBER.matcher(spaced).matches()
                ? Optional.of(new BigDecimal(spaced.replaceAll("[ ,]", "")))
                : Optional.empty();
    }

    /** A day as browsers send it: {@code 2026-11-22}. */
    public @Nullable LocalDate day(String field) {
        String text = optional(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.day"));
        }
    }
}
