package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        Path found = find();
        boolean there = found != null;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("the real history must be there in CI").isTrue();
        }
        assumeTrue(there, "skipped: ../shared/data/" + NAME + " is not there");
        return found;
    }

    /** Its header and so many rows. */
    static InputStream firstRows(int rows) throws IOException {
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.ISO_8859_1)) {
            return new ByteArrayInputStream(
                    lines.limit(rows + 1L).collect(Collectors.joining("\n")).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static Path find() {
        String told = System.getProperty("aksum.history.file");
        if (told != null) {
            return Files.exists(Path.of(told)) ? Path.of(told) : null;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve("data").resolve(NAME);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
