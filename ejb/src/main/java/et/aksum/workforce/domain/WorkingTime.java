package et.aksum.workforce.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts working time in a zone.
 *
 * @param hours spans of each weekday, in order and apart from each other
 * @param closed whether nobody works on a day, whatever its weekday
 */
public record WorkingTime(ZoneId zone, Map<DayOfWeek, List<Span>> hours, Predicate<LocalDate> closed) {
    private static final int FARTHEST_DAYS = 3 * 366;

    /** From, including, until, excluding. */
    public record Span(LocalTime opens, LocalTime closes) {}

    /**
     * The moment at which so much working time has passed since {@code start}; with no duration the first working moment.
     *
     * @throws IllegalStateException when three years hold less working time than that
     */
    public OffsetDateTime add(OffsetDateTime start, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Working time is not negative: " + duration);
        }
        ZonedDateTime from = start.atZoneSameInstant(zone);
        Duration left = duration;
        LocalDate day = from.toLocalDate();
        for (int walked = 0; walked <= FARTHEST_DAYS; walked++, day = day.plusDays(1)) {
            for (Span span : spansOf(day)) {
                ZonedDateTime opens = later(from, day.atTime(span.opens()).atZone(zone));
                Duration open =
                        Duration.between(opens, day.atTime(span.closes()).atZone(zone));
                if (open.compareTo(left) >= 0 && !open.isZero()) {
                    return opens.plus(left).toOffsetDateTime();
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
        throw new IllegalStateException("The calendar has no %s of working time after %s.".formatted(duration, start));
    }

    /** Working time from one moment until another; zero when that is earlier. */
    public Duration between(OffsetDateTime start, OffsetDateTime end) {
        ZonedDateTime from = start.atZoneSameInstant(zone);
        ZonedDateTime until = end.atZoneSameInstant(zone);
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            for (Span span : spansOf(day)) {
                ZonedDateTime opens = later(from, day.atTime(span.opens()).atZone(zone));
                ZonedDateTime closes = earlier(until, day.atTime(span.closes()).atZone(zone));
                if (opens.isBefore(closes)) {
                    sum = sum.plus(Duration.between(opens, closes));
                }
            }
        }
        return sum;
    }

    private List<Span> spansOf(LocalDate day) {
        return closed.test(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
