package et.aksum.procurement.domain;

import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportRefusal.ImportColumnsMissing;
import et.aksum.procurement.ImportRefusal.ImportFileEmpty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upload put aside in a temporary file, checked byte by byte on the way; deleted on close. */
public final class Upload implements AutoCloseable {
    /** Bytes in a piece as the database keeps it. */
    static final int CHUNK = 1024 * 1024;

    private final Path file;
    private final UploadGuard guard = new UploadGuard();
    private byte[] beginning = new byte[0];

    /** Receives the whole stream. @throws et.aksum.procurement.ImportRefusal when it cannot be a CSV file */
    public Upload(InputStream source) {
        try {
            file = Files.createTempFile("aksum-import", ".csv");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try {
            receive(source);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void receive(InputStream source) {
        try (var out = Files.newOutputStream(file)) {
            byte[] chunk = source.readNBytes(CHUNK);
            while (chunk.length > 0) {
                if (guard.bytes() == 0) {
                    beginning = Arrays.copyOf(chunk, Math.min(chunk.length, 4 * UploadGuard.LONGEST_LINE));
                }
                guard.accept(chunk, chunk.length);
                out.write(chunk);
                chunk = source.readNBytes(CHUNK);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        guard.finish();
    }

    public UploadGuard guard() {
        return guard;
    }

    public Charset charset() {
        return guard.charset();
    }

    /** Its columns, with everything an import needs. @throws ImportColumnsMissing @throws ImportFileEmpty */
    public ColumnMap columns(@Nullable ImportMapping told) {
        ColumnMap columns = ColumnMap.of(header(), told);
        columns.requireComplete();
        if (rows(1).isEmpty()) {
            throw new ImportFileEmpty("The file has a header but no rows.");
        }
        return columns;
    }

    /** Titles of the columns. */
    public List<String> header() {
        CsvRecord header = new CsvReader(new ByteArrayInputStream(beginning), charset()).next();
        if (header == null) {
            throw new ImportFileEmpty("The file has no rows.");
        }
        if (header.broken() != null) {
            throw new ImportColumnsMissing("The header cannot be read: %s.".formatted(header.broken()));
        }
        return header.cells();
    }

    /** Up to {@code most} rows after the header, as far as they lie in the first 256 KiB. */
    public List<List<String>> rows(int most) {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(beginning), charset());
        reader.next();
        List<List<String>> rows = new ArrayList<>();
        CsvRecord record = reader.next();
        while (record != null && rows.size() < most) {
            rows.add(record.cells());
            record = reader.next();
        }
        return rows;
    }

    /** The stored bytes again, from the start. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
