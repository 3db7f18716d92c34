package et.aksum.schema.history;

import et.aksum.schema.sql.token.Position;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A changeSet's word that a finding is accepted: {@code waive LK01 reason:"table has 40 rows" owner:"selam" until:2027-01-01}, in a comment of the
 * changeSet or of its SQL. Any part may be missing; whoever applies it says so.
 *
 * @param until last day it holds
 */
public record Waiver(
        String rule, @Nullable String reason, @Nullable String owner, @Nullable LocalDate until, Position position) {
    private static final Pattern FORM =
            Pattern.compile("^waive(?:\\s+|:\\s*)([A-Za-z]{2}\\d{2})\\b(.*)$", Pattern.DOTALL);
    private static final Pattern WITHOUT_RULE = Pattern.compile("^waive\\b(.*)$", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("\\b(reason|owner|until)\\s*[:=]\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

    /** Of the text of a comment; empty when it is about something else. */
    public static Optional<Waiver> parse(String comment, Position position) {
        String text = comment.strip();
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            return Optional.of(of(form.group(1).toUpperCase(Locale.ROOT), form.group(2), position));
        }
        Matcher without = WITHOUT_RULE.matcher(text);
        return without.matches() && PART.matcher(without.group(1)).find()
                ? Optional.of(of("", without.group(1), position))
                : Optional.empty();
    }

    private static Waiver of(String rule, String parts, Position position) {
        return new Waiver(rule, part("reason", parts), part("owner", parts), date(part("until", parts)), position);
    }

    private static @Nullable String part(String name, String parts) {
        Matcher part = PART.matcher(parts);
        while (part.find()) {
            if (part.group(1).equals(name)) {
                for (int group = 2; group <= 4; group++) {
                    String value = part.group(group);
                    if (value != null && !value.isBlank()) {
                        return value.strip();
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
