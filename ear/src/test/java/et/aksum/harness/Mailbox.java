package et.aksum.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The letters the shared server wrote to one address, as files in the place of a mail server. */
public record Mailbox(String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The body of the newest letter with these words in it, once it is there. */
    public String letter(String words) {
        return Awaitility.await("a letter to " + address + " with: " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> newest(words), Optional::isPresent)
                .orElseThrow();
    }

    /** What the pattern's first group finds in that letter. */
    public String find(String words, Pattern pattern) {
        Matcher found = pattern.matcher(letter(words));
        if (!found.find()) {
            throw new AssertionError("The letter has nothing like " + pattern);
        }
        return found.group(1);
    }

    private Optional<String> newest(String words) {
        Path folder = Harness.server().info().mail();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(mail -> mail.contains("To: " + address))
                    .map(Mailbox::body)
                    .filter(body -> body.contains(words))
                    .reduce((one, next) -> next);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text as its reader sees it (RFC 2045, section 6). */
    private static String body(String mail) {
        int end = mail.indexOf("\n\n");
        String head = mail.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        String body = mail.substring(end + 2);
        if (head.contains("content-transfer-encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
        }
        return head.contains("content-transfer-encoding: quoted-printable")
                ? unquoted(body)
                : new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String joined = text.replace("=\n", "");
        for (int at = 0; at < joined.length(); at++) {
            char one = joined.charAt(at);
            if (one == '=') {
                bytes.write(Integer.parseInt(joined.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(one);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
