package et.aksum.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Letters that left, as the files the launcher writes them to. */
public final class Mail {
    private Mail() {}

    /** The newest letter to this address whose text contains this; waits for it. */
    public static String to(String address, String containing) {
        return Awaitility.await("a letter to " + address)
                .atMost(Duration.ofSeconds(20))
                .until(() -> newest(address, containing), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(String address, String containing) throws IOException {
        Path folder = Harness.server().mail();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            return letters.stream()
                    .map(Mail::text)
                    .filter(text -> text.contains(address) && text.contains(containing))
                    .reduce((one, later) -> later);
        }
    }

    /** Head and decoded body. */
    private static String text(Path file) {
        try {
            String raw = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = raw.indexOf("\n\n");
            String head = raw.substring(0, end);
            String body = raw.substring(end + 2);
            String encoding = head.toLowerCase(Locale.ROOT);
            if (encoding.contains("content-transfer-encoding: base64")) {
                body = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            } else if (encoding.contains("content-transfer-encoding: quoted-printable")) {
                body = body.replace("=\n", "").replace("=3D", "=");
            }
            return head + "\n\n" + body;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
