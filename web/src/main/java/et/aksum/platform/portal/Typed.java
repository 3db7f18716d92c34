package et.aksum.platform.portal;

import et.aksum.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, by the name of the field; kept as typed until it is understood. */
public final class Typed extends HashMap<String, String> {
    /** The trimmed text, or null when the field is empty. */
    public @Nullable String optional(String field) {
        String text = get(field);
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** The trimmed text. @throws InvalidInput when the field is empty */
    public String required(String field) {
        String text = optional(field);
        if (text == null) {
            throw new InvalidInput(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return text;
    }

    /** The text exactly as typed, for secrets, in which a space counts. @throws InvalidInput when the field is empty */
    public String secret(String field) {
        String text = get(field);
        if (text == null || text.isEmpty()) {
            throw new InvalidInput(field, Labels.text(Labels.locale(), "form.missing"));
        }
        return text;
    }

    /** A number with point or comma before the decimals and spaces between the thousands. */
    public @Nullable BigDecimal number(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("[+-]?\\d{1,20}(\\.\\d{1,10})?")) {
            throw new InvalidInput(field, Labels.text(Labels.locale(), "form.number"));
        }
        return new BigDecimal(plain);
    }

    /** A day as browsers send it: {@code 2026-11-22}. */
    public @Nullable LocalDate day(String field) {
        String text = optional(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput(field, Labels.text(Labels.locale(), "form.day"));
        }
    }
}
