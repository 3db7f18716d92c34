package et.aksum.schema.drift.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a column takes everything its attribute may be, by length and digits. */
final class Width {
    private static final Pattern DIGITS = Pattern.compile("numeric\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final Pattern LENGTH = Pattern.compile("character varying\\((\\d+)\\)");

    private Width() {}

    /**
     * What the column should be.
     *
     * @param type as PostgreSQL writes it
     * @param bound of a check that counts characters; null when there is none
     * @return null when it is wide enough
     */
    static @Nullable String needed(Storage wanted, String type, @Nullable Integer bound) {
        Matcher length = LENGTH.matcher(type);
        if (wanted.longest() > 0 && length.matches() && Integer.parseInt(length.group(1)) < wanted.longest()) {
            return wanted.longest() + " characters";
        }
        if (wanted.longest() > 0 && bound != null && bound < wanted.longest()) {
            return wanted.longest() + " characters";
        }
        Matcher is = DIGITS.matcher(type);
        Matcher should = DIGITS.matcher(wanted.type());
        boolean digits = wanted.longest() > 0 && is.matches() && should.matches();
        return digits && (scale(is) < scale(should) || before(is) < before(should)) ? wanted.type() : null;
    }

    private static int scale(Matcher digits) {
        return digits.group(2) == null ? 0 : Integer.parseInt(digits.group(2));
    }

    private static int before(Matcher digits) {
        return Integer.parseInt(digits.group(1)) - scale(digits);
    }
}
