package et.aksum.platform.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} header: 8 to 128 characters of letters, digits and {@code . _ : -}, quoted or not. */
public final class IdempotencyKey {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9._:-]{8,128})\"?");

    private IdempotencyKey() {}

    /** The key, or null when the header is absent. */
    public static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = FORM.matcher(header.trim());
        if (!key.matches()) {
            throw new ApiRefusal(
                    PlatformProblem.INVALID_IDEMPOTENCY_KEY,
                    "8 to 128 letters, digits or . _ : - are expected; a UUID is a good key.",
                    HEADER);
        }
        return key.group(1);
    }
}
