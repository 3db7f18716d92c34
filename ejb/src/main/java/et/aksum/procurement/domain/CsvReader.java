package et.aksum.procurement.domain;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180 records one by one, whatever comes: a quote that is never closed spoils its own line only, not the
 * rest of the file, and no record takes more than 64 KiB of memory. Empty lines are no records.
 */
public final class CsvReader {
    private static final int LONGEST_RECORD = UploadGuard.LONGEST_LINE;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RFC4180Parser parser = new RFC4180ParserBuilder().build();
    private final Reader in;
    private final Deque<String> pushedBack = new ArrayDeque<>();
    private long lines;
    private boolean skipNewline;

    /** Reads from {@code file}; closing it is up to the caller. */
    public CsvReader(InputStream file, Charset charset) {
        in = new BufferedReader(new InputStreamReader(file, charset), 64 * 1024);
    }

    /** The next record, or null at the end of the file. */
    public @Nullable CsvRecord next() {
        String line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        return line == null ? null : record(line);
    }

    private CsvRecord record(String first) {
        long lineNo = lines;
        List<String> taken = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int length = first.length();
        String line = first;
        try {
            while (true) {
                cells.addAll(Arrays.asList(parser.parseLineMulti(line)));
                if (!parser.isPending()) {
                    return new CsvRecord(lineNo, cells, null);
                }
                line = line();
                if (line != null) {
                    taken.add(line);
                    length += line.length();
                }
                if (line == null || length > LONGEST_RECORD) {
                    parser.parseLine("");
                    giveBack(taken);
                    return new CsvRecord(lineNo, List.of(), "a quotation mark is never closed");
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void giveBack(List<String> taken) {
        for (int index = taken.size() - 1; index >= 0; index--) {
            pushedBack.push(taken.get(index));
        }
        lines -= taken.size();
    }

    private @Nullable String line() {
        String line = pushedBack.isEmpty() ? readLine() : pushedBack.pop();
        if (line != null) {
            lines++;
        }
        return line;
    }

    private @Nullable String readLine() {
        try {
            StringBuilder line = new StringBuilder();
            int next = in.read();
            if (next == '\n' && skipNewline) {
                next = in.read();
            }
            skipNewline = false;
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n' && next != '\r') {
                if (next != BYTE_ORDER_MARK || lines > 0 || line.length() > 0) {
                    line.append((char) next);
                }
                next = in.read();
            }
            skipNewline = next == '\r';
            return line.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
