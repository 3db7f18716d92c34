package et.aksum.schema.sql.token;

import java.util.Arrays;

/** The lines of a file. */
public final class Lines implements SourceMap {
    private final int[] starts;

    public Lines(String text) {
        starts = startsOf(text);
    }

    @Override
    public Position at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    /** The reverse: the offset of a place. */
    public int offset(int line, int column) {
        return starts[line - 1] + column - 1;
    }

    private static int[] startsOf(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        return Arrays.copyOf(found, count);
    }
}
