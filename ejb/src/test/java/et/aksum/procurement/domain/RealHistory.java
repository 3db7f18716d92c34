package et.aksum.procurement.domain;

import et.aksum.fixture.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real purchase history, which is not part of the project: {@code ../shared/data} beside it, or the file that -Daksum.history.file names. */
final class RealHistory {
    private static final String NAME = "scms_delivery_history.csv";

    private RealHistory() {}

    /** Where it is; without it the test is skipped, in CI it fails. */
    static Path file() {
        return SharedData.file(NAME, "aksum.history.file");
    }

    /** Its header and so many rows. */
    static InputStream firstRows(int rows) throws IOException {
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.ISO_8859_1)) {
            return new ByteArrayInputStream(
                    lines.limit(rows + 1L).collect(Collectors.joining("\n")).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
