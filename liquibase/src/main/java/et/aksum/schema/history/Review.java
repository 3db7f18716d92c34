package et.aksum.schema.history;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a drafted changelog: who reviewed it, and when.
 *
 * @param by empty until somebody signs
 * @param on as written; empty until then
 */
public record Review(String by, String on) {
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern BY = Pattern.compile("^[ \\t]*reviewed-by:[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern ON = Pattern.compile("^[ \\t]*reviewed-on:[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);

    /** Of the text of a changelog; empty for one that was never a draft. */
    public static Optional<Review> of(String changelog) {
        Matcher comment = COMMENT.matcher(changelog);
        while (comment.find()) {
            Matcher by = BY.matcher(comment.group(1));
            Matcher on = ON.matcher(comment.group(1));
            boolean signed = by.find();
            boolean dated = on.find();
            if (signed || dated) {
                return Optional.of(new Review(signed ? by.group(1) : "", dated ? on.group(1) : ""));
            }
        }
        return Optional.empty();
    }

    /** Whether somebody has signed, with a day. */
    public boolean isDone() {
        if (by.isBlank()) {
            return false;
        }
        try {
            LocalDate.parse(on);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
