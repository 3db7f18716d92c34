package et.aksum.schema.drift;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Differences that somebody answers for, until a day. One a line, {@code #} begins a remark:
 *
 * <pre>index procurement.supplier.by_hand_ix until 2027-01-31 because the vendor's report needs it until the move</pre>
 *
 * A name may end in {@code *}; {@code table procurement.supplier: options} allows one aspect only.
 */
public final class AllowedDrift {
    private static final Pattern LINE = Pattern.compile("(?<what>.+?) until (?<until>\\S+) because (?<reason>\\S.*)");
    private static final int SHORTEST_REASON = 10;

    private final List<Entry> entries;

    private AllowedDrift(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * One line of the list.
     *
     * @param what the thing, as {@link SchemaObject#toString()} says it, or one aspect of it
     * @param until the last day it holds
     */
    public record Entry(int line, String what, LocalDate until, String reason) {
        boolean covers(Difference difference) {
            String thing = difference.object().toString();
            String asked = difference.aspect() == null ? thing : thing + ": " + difference.aspect();
            return what.endsWith("*")
                    ? asked.startsWith(what.substring(0, what.length() - 1))
                    : asked.equals(what) || thing.equals(what);
        }
    }

    /** Nothing is allowed. */
    public static AllowedDrift none() {
        return new AllowedDrift(List.of());
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException naming the line that lacks its day or its reason
     */
    public static AllowedDrift parse(String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(number, line.strip()));
            }
        }
        return new AllowedDrift(entries);
    }

    /** The entry that answers for a difference, expired or not; null when none does. */
    public @Nullable Entry entryFor(Difference difference) {
        return entries.stream()
                .filter(entry -> entry.covers(difference))
                .findFirst()
                .orElse(null);
    }

    /** Entries that answer for none of these: they hide the next difference of that name, so they should go. */
    public List<Entry> unused(List<Difference> differences) {
        return entries.stream()
                .filter(entry -> differences.stream().noneMatch(entry::covers))
                .toList();
    }

    private static Entry entry(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || matcher.group("reason").length() < SHORTEST_REASON) {
            throw new IllegalArgumentException(
                    "Line %d of the allowed drift: expected \"<thing> until <yyyy-mm-dd> because <reason>\", found \"%s\"."
                            .formatted(number, line));
        }
        try {
            return new Entry(
                    number, matcher.group("what"), LocalDate.parse(matcher.group("until")), matcher.group("reason"));
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(
                    "Line %d of the allowed drift: \"%s\" is no day.".formatted(number, matcher.group("until")), noDay);
        }
    }
}
