package et.aksum.workforce.portal;

import et.aksum.workforce.WorkingHours.HoursSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours of a day as people write them: {@code 08:30-12:30, 13:30-17:30}; nothing for a day of rest. */
final class HoursText {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}[:.]\\d{2})\\s*[-–—]\\s*(\\d{1,2}[:.]\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private HoursText() {}

    static String of(List<HoursSpan> week, DayOfWeek weekday) {
        return week.stream()
                .filter(span -> span.weekday() == weekday)
                .map(span -> span.opens() + "-" + span.closes())
                .collect(Collectors.joining(", "));
    }

    /** Empty when the text is not of that form, or names a time that no clock shows. */
    static Optional<List<HoursSpan>> read(DayOfWeek weekday, @Nullable String text) {
        List<HoursSpan> spans = new ArrayList<>();
        for (String part : text == null || text.isBlank() ? new String[0] : text.split("[,;፣]", -1)) {
            Matcher span = SPAN.matcher(part.strip());
            if (!span.matches()) {
                return Optional.empty();
            }
            try {
                spans.add(new HoursSpan(weekday, time(span.group(1)), time(span.group(2))));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
        return Optional.of(spans);
    }

    private static LocalTime time(String written) {
        return LocalTime.parse(written.replace('.', ':'), TIME);
    }
}
