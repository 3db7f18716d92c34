package et.aksum.procurement.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes RFC 4180 text in UTF-8 with a byte order mark, so that spreadsheets read the accents. */
public final class CsvText {
    private final Writer out;

    /** Begins a file on {@code stream}, which stays the caller's to close. */
    public CsvText(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        append("\uFEFF");
    }

    /** One record; every cell is made harmless and quoted where it must be. */
    public void record(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            if (line.length() > 0) {
                line.append(',');
            }
            line.append(quoted(SpreadsheetCell.harmless(cell)));
        }
        append(line.append("\r\n").toString());
    }

    /** Hands on what is buffered. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String quoted(String cell) {
        boolean needed = cell.isEmpty() || cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private void append(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
