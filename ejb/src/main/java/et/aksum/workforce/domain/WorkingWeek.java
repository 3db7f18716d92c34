package et.aksum.workforce.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.workforce.WorkingHours.HoursSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a week of working hours must be, so that every deadline has an end. */
public final class WorkingWeek {
    private static final String FIELD = "spans";
    private static final int MOST_A_DAY = 6;
    private static final Duration LEAST_A_WEEK = Duration.ofHours(1);
    private static final Comparator<HoursSpan> IN_ORDER =
            Comparator.comparing(HoursSpan::weekday).thenComparing(HoursSpan::opens);

    private WorkingWeek() {}

    /**
     * The spans in their order.
     *
     * @throws InvalidInput when one is missing a part, is not in whole minutes, ends before it begins or runs into the next; when a day has more
     *     than six, or the week less than an hour
     */
    public static List<HoursSpan> checked(List<HoursSpan> spans) {
        spans.forEach(WorkingWeek::requireWhole);
        List<HoursSpan> ordered = new ArrayList<>(spans);
        ordered.sort(IN_ORDER);
        for (int next = 1; next < ordered.size(); next++) {
            requireApart(ordered.get(next - 1), ordered.get(next));
        }
        ordered.stream()
                .collect(Collectors.groupingBy(HoursSpan::weekday, Collectors.counting()))
                .forEach(WorkingWeek::requireFew);
        Duration sum = ordered.stream()
                .map(span -> Duration.between(span.opens(), span.closes()))
                .reduce(Duration.ZERO, Duration::plus);
        if (sum.compareTo(LEAST_A_WEEK) < 0) {
            throw new InvalidInput(FIELD, "A week has an hour of work at least.");
        }
        return List.copyOf(ordered);
    }

    /** For example {@code MON 08:30-12:30, 13:30-17:30; FRI 08:30-11:30}. */
    public static String words(List<HoursSpan> spans) {
        StringBuilder words = new StringBuilder();
        DayOfWeek last = null;
        for (HoursSpan span : spans) {
            if (span.weekday() != last) {
                words.append(last == null ? "" : "; ").append(day(span)).append(' ');
            } else {
                words.append(", ");
            }
            words.append(span.opens()).append('-').append(span.closes());
            last = span.weekday();
        }
        return words.toString();
    }

    private static void requireWhole(HoursSpan span) {
        if (span == null || span.weekday() == null || span.opens() == null || span.closes() == null) {
            throw new InvalidInput(FIELD, "A span has a weekday, and when work begins and ends.");
        }
        if (!inMinutes(span.opens()) || !inMinutes(span.closes())) {
            throw new InvalidInput(FIELD, "Hours are in whole minutes.");
        }
        if (!span.closes().isAfter(span.opens())) {
            throw new InvalidInput(
                    FIELD, "On %s, %s is not after %s.".formatted(day(span), span.closes(), span.opens()));
        }
    }

    private static boolean inMinutes(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    private static void requireApart(HoursSpan one, HoursSpan next) {
        if (one.weekday() == next.weekday() && next.opens().isBefore(one.closes())) {
            throw new InvalidInput(
                    FIELD,
                    "On %s, work from %s begins before %s, when the span before it ends."
                            .formatted(day(next), next.opens(), one.closes()));
        }
    }

    private static void requireFew(DayOfWeek weekday, long spans) {
        if (spans > MOST_A_DAY) {
            throw new InvalidInput(FIELD, "A day has at most %d spans.".formatted(MOST_A_DAY));
        }
    }

    private static String day(HoursSpan span) {
        return span.weekday().name().substring(0, 3).toUpperCase(Locale.ROOT);
    }
}
