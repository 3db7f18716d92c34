package et.aksum.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The opaque text of a place in a list: the sort key of the last row seen. It carries a checksum, so that a shortened or
 * edited cursor is refused rather than misread; it is no secret and gives no access.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1_000;

    private Cursor() {}

    /** The cursor for these parts; none may contain the control character U+001F. */
    public static String encode(String... parts) {
        byte[] text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(text.length + Integer.BYTES)
                .putInt(checksum(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The parts a cursor was made of; anything that is not a cursor of so many parts is refused. */
    public static List<String> decode(String cursor, int parts) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (all.length < Integer.BYTES) {
            throw refused();
        }
        byte[] text = Arrays.copyOfRange(all, Integer.BYTES, all.length);
        List<String> found = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        if (ByteBuffer.wrap(all).getInt() != checksum(text) || found.size() != parts) {
            throw refused();
        }
        return found;
    }

    /** What to throw when a part cannot be read. */
    public static ApiRefusal refused() {
        return new ApiRefusal(
                PlatformProblem.INVALID_CURSOR, "Use the cursor of a page's \"next\" link, unchanged.", "cursor");
    }

    private static int checksum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }
}
