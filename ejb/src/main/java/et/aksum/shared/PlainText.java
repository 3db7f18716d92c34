package et.aksum.shared;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What people type, kept as they see it: without spaces around it, not too long, and without characters that are not seen.
 * Those forge log lines, turn the direction of what follows, or make two names look alike (Unicode Technical Report 36).
 */
public final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /**
     * One line, for example a name.
     *
     * @param longest most characters (code points)
     * @throws InvalidInput when nothing is left, or it is too long, or it has characters that are not seen
     */
    public static String line(String field, int longest, String text) {
        String stripped = bounded(field, longest, text, PlainText::isUnseen);
        if (stripped.isEmpty()) {
            throw new InvalidInput(field, "The %s has 1 to %d characters.".formatted(field, longest));
        }
        return stripped;
    }

    /** One line, or null when nothing is given. @throws InvalidInput as {@link #line} */
    public static @Nullable String optionalLine(String field, int longest, @Nullable String text) {
        return text == null || text.isBlank() ? null : line(field, longest, text);
    }

    /**
     * Some lines, for example a note; null when nothing is given.
     *
     * @param longest most characters (code points)
     * @throws InvalidInput when it is too long or has characters that are not seen
     */
    public static @Nullable String optionalLines(String field, int longest, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : bounded(field, longest, text, one -> isUnseen(one) && "\n\r\t".indexOf(one) < 0);
    }

    /** The same text without the characters that are not seen: for files, which nobody can ask to type again. */
    public static String seen(String text) {
        return text.codePoints().anyMatch(PlainText::isUnseen)
                ? text.codePoints()
                        .filter(one -> !isUnseen(one))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static String bounded(String field, int longest, String text, IntPredicate refused) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new InvalidInput(field, "The %s has at most %d characters.".formatted(field, longest));
        }
        stripped.codePoints().filter(refused).findFirst().ifPresent(one -> {
            throw new InvalidInput(
                    field, "The %s has a character that is not seen, U+%04X; type it again.".formatted(field, one));
        });
        return stripped;
    }

    // The two joiners are invisible too, but some scripts cannot be written without them.
    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
