package et.aksum.procurement.domain;

import et.aksum.shared.BusinessYears;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type into number and date columns, or says that it cannot; it never guesses. */
public final class DirtyValue {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern WRONG_ENCODING = Pattern.compile("[ÃÂ][\\u0080-\\u00BF]|\\uFFFD");
    private static final List<DateTimeFormatter> DATES =
            List.of(date("M/d/uuuu"), date("M/d/uu"), date("d-MMM-uu"), date("d-MMM-uuuu"), date("uuuu-MM-dd"));

    private DirtyValue() {}

    /** A plain decimal number, up to 15 digits before the point; nothing else, no separators of thousands. */
    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Month/day/year, day-Mon-year, or ISO 8601; years of two digits are in this century. Impossible days are no dates, nor are impossible years. */
    public static Optional<LocalDate> date(CharSequence text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format)).filter(BusinessYears::hold);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Whether a text shows the traces of having been read in a wrong encoding somewhere before. */
    public static boolean looksWronglyEncoded(String text) {
        return WRONG_ENCODING.matcher(text).find();
    }

    private static DateTimeFormatter date(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
