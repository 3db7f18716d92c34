package et.aksum.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The opaque text of a place in a list: the list's name and the sort key of the last row seen. It carries a checksum, so
 * that a shortened or edited cursor is refused rather than misread; it is no secret and gives no access.
 */
final class Cursor {
    private static final String SEPARATOR = "\u001f";
    /** A name of 300 characters of four bytes each, in base64, has 1,600. */
    private static final int LONGEST = 2_000;

    private Cursor() {}

    /** The cursor for these parts; only the last may contain the control character U+001F. */
    static String encode(String list, List<String> parts) {
        byte[] text = (list + SEPARATOR + String.join(SEPARATOR, parts)).getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(text.length + Integer.BYTES)
                .putInt(checksum(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The parts a cursor was made of; anything that is not a cursor of this list with so many parts is refused. */
    static List<String> decode(String list, String cursor, int parts) {
        byte[] all = cursor.length() > LONGEST ? new byte[0] : bytes(cursor);
        if (all.length < Integer.BYTES) {
            throw refused();
        }
        byte[] text = Arrays.copyOfRange(all, Integer.BYTES, all.length);
        List<String> found = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, 1 + parts));
        if (ByteBuffer.wrap(all).getInt() != checksum(text)
                || found.size() != 1 + parts
                || !found.get(0).equals(list)) {
            throw refused();
        }
        return found.subList(1, found.size());
    }

    /** What to throw when a part cannot be read. */
    static ApiRefusal refused() {
        return new ApiRefusal(
                PlatformProblem.INVALID_CURSOR, "Use the cursor of a page's \"next\" link, unchanged.", "cursor");
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static int checksum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }
}
