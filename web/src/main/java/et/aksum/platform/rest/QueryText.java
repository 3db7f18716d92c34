package et.aksum.platform.rest;

import et.aksum.shared.BusinessYears;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what does not fit is refused with 400 (the server's own conversion would say 404). */
public final class QueryText {
    /** Rows of a page when {@code limit} is not given. */
    public static final int DEFAULT_LIMIT = 50;
    /** Most rows of a page. */
    public static final int LARGEST_LIMIT = 200;

    private QueryText() {}

    /** The page size, 1 to {@value #LARGEST_LIMIT}. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw invalid("limit", "A whole number from 1 to %d is expected.".formatted(LARGEST_LIMIT));
        }
        return limit;
    }

    /** {@code true} or {@code false}; absent is false. */
    public static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true") || text.isEmpty()) {
            return true;
        }
        throw invalid(name, "true or false is expected.");
    }

    /** A date such as 2026-11-22. */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date != null && !BusinessYears.hold(date)) {
                throw invalid(name, BusinessYears.RULE);
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw invalid(name, "A date such as 2026-11-22 is expected.");
        }
    }

    /** An id in the usual text form. */
    public static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw invalid(name, "An id (UUID) is expected.");
        }
    }

    /** One of the names of an enum, in any case, with - or _. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(name, "One of %s is expected.".formatted(Arrays.toString(all))));
    }

    /** What to throw when a parameter makes no sense. */
    public static ApiRefusal invalid(String name, String detail) {
        return new ApiRefusal(PlatformProblem.INVALID_PARAMETER, detail, name);
    }
}
