package et.aksum.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ETags and {@code If-Match} (RFC 9110): a row's version is its strong entity tag, for example {@code "7"}. */
public final class EntityVersion {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(?:,|$)");

    private EntityVersion() {}

    /** The {@code ETag} of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller believes to change.
     *
     * @param ifMatch the {@code If-Match} header: one or more tags, or {@code *} for whatever is current
     * @param current reads the current version; asked only where the header does not name exactly one
     * @throws ApiRefusal 428 without the header, 400 when it cannot be read, 412 when no tag fits
     */
    public static long expected(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiRefusal(
                    PlatformProblem.PRECONDITION_REQUIRED,
                    "Say which version you change: If-Match with the ETag of your last read.",
                    "If-Match");
        }
        if (ifMatch.trim().equals("*")) {
            return current.getAsLong();
        }
        List<String> strong = strongTags(ifMatch);
        if (strong.size() == 1 && strong.get(0).matches("\\d{1,18}")) {
            return Long.parseLong(strong.get(0));
        }
        long now = current.getAsLong();
        if (!strong.contains(String.valueOf(now))) {
            throw new ApiRefusal(
                    PlatformProblem.STALE_VERSION, "None of the given ETags is the current one.", "If-Match");
        }
        return now;
    }

    /** True if {@code If-None-Match} names this version: the caller has it already. */
    public static boolean isKnown(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && (ifNoneMatch.trim().equals("*")
                        || ifNoneMatch.replace("W/", "").contains(tag(version)));
    }

    // A weak tag never matches in a strong comparison (RFC 9110, 13.1.1), so it is read and left out.
    private static List<String> strongTags(String header) {
        List<String> strong = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (tag.lookingAt()) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            end = tag.end();
            tag.region(end, header.length());
        }
        if (end < header.length()) {
            throw new ApiRefusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "Entity tags in quotes are expected, such as \"7\".",
                    "If-Match");
        }
        return strong;
    }
}
