package et.aksum.platform.rest;

import org.jspecify.annotations.Nullable;

/** A place in a list that is read by position: short master data, sorted by name. */
public final class OffsetCursor {
    private OffsetCursor() {}

    /** How many rows to skip. */
    public static int first(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        String text = Cursor.decode(cursor, 1).get(0);
        if (!text.matches("\\d{1,9}")) {
            throw Cursor.refused();
        }
        return Integer.parseInt(text);
    }

    /** The cursor after a page, or null when it was not full, and so the last. */
    public static @Nullable String after(int first, int limit, boolean more) {
        return more ? Cursor.encode(String.valueOf(first + limit)) : null;
    }
}
