package et.aksum.shared;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** The years a record of the business can speak of, 1900 to 2199: a date far out of them is a slip of the keyboard. */
public final class BusinessYears {
    public static final String RULE = "The year must be 1900 to 2199.";
    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private BusinessYears() {}

    /** Whether the year of this date or time is one of them. */
    public static boolean hold(TemporalAccessor value) {
        int year = value.get(ChronoField.YEAR);
        return FIRST <= year && year <= LAST;
    }

    /** @throws InvalidInput naming the field, when its date is given and not of these years */
    public static void require(String field, @Nullable TemporalAccessor value) {
        if (value != null && !hold(value)) {
            throw new InvalidInput(field, RULE);
        }
    }
}
