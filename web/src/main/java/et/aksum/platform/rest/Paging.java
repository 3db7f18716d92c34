package et.aksum.platform.rest;

import et.aksum.shared.NamedPlace;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a list is read page by page: each page continues after the key of the last row seen, so that rows added or removed
 * meanwhile make no other row appear twice or never.
 *
 * @param list what its cursors are marked with, so that one of another list is refused
 * @param parts of how many texts a key consists
 * @param ofRow the key of a row, as texts
 * @param ofText the key again; may throw {@link IllegalArgumentException} when the texts are none
 * @param <R> a row
 * @param <K> what the list is sorted by
 */
public record Paging<R, K>(String list, int parts, Function<R, List<String>> ofRow, Function<List<String>, K> ofText) {

    /** A list that is sorted by a number, such as a place in a chain. */
    public static <R> Paging<R, Long> byNumber(String list, Function<R, Long> number) {
        return new Paging<>(list, 1, row -> List.of(number.apply(row).toString()), texts -> Long.valueOf(texts.get(0)));
    }

    /** A list that is sorted by id. */
    public static <R> Paging<R, UUID> byId(String list, Function<R, UUID> id) {
        return new Paging<>(list, 1, row -> List.of(id.apply(row).toString()), texts -> UUID.fromString(texts.get(0)));
    }

    /** A list that is sorted by name, then by id. */
    public static <R> Paging<R, NamedPlace> byName(String list, Function<R, String> name, Function<R, UUID> id) {
        return new Paging<>(
                list,
                2,
                row -> List.of(id.apply(row).toString(), name.apply(row)),
                texts -> new NamedPlace(storable(texts.get(1)), UUID.fromString(texts.get(0))));
    }

    /** The cursor of the page after this row. */
    String after(R row) {
        return Cursor.encode(list, ofRow.apply(row));
    }

    /** The key in a cursor. @throws ApiRefusal 400 when it is no cursor of this list */
    K read(String cursor) {
        try {
            return ofText.apply(Cursor.decode(list, cursor, parts));
        } catch (IllegalArgumentException noKey) {
            throw Cursor.refused();
        }
    }

    // PostgreSQL has no character U+0000, so no row has such a name.
    private static String storable(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException();
        }
        return name;
    }
}
