package et.aksum.platform.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an upload: one file, kept on disk until closed so that it can be fingerprinted first, and small texts. */
public final class UploadedFile implements AutoCloseable {
    private static final int LONGEST_TEXT = 100_000;

    private final String name;
    private final Path content;
    private final byte[] digest;

    private UploadedFile(String name, Path content, byte[] digest) {
        this.name = name;
        this.content = content;
        this.digest = digest;
    }

    /**
     * Takes the part {@code file}; other parts than it and those named in {@code others}, or a part given twice, are
     * refused.
     */
    public static UploadedFile take(List<EntityPart> parts, Set<String> others) {
        for (EntityPart part : parts) {
            if (!part.getName().equals("file") && !others.contains(part.getName())) {
                throw new ApiRefusal(
                        PlatformProblem.UNKNOWN_FIELD, "This upload has no such part.", shortened(part.getName()));
            }
        }
        EntityPart file = one(parts, "file");
        if (file == null) {
            throw new ApiRefusal(PlatformProblem.MISSING_PART, "Send the file as the part \"file\".", "file");
        }
        MessageDigest sha256 = Fingerprint.sha256();
        try {
            Path copy = Files.createTempFile("upload", ".part");
            try (InputStream in = new DigestInputStream(file.getContent(), sha256);
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(copy);
                throw broken;
            }
            return new UploadedFile(file.getFileName().orElse("upload"), copy, sha256.digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a part, or null when it is absent. */
    public static @Nullable String text(List<EntityPart> parts, String name) {
        EntityPart part = one(parts, name);
        if (part == null) {
            return null;
        }
        try (InputStream in = part.getContent()) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new ApiRefusal(PlatformProblem.BODY_TOO_LARGE, "This part is too long.", name);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file's name as the client gave it; never a path on this machine. */
    public String name() {
        return name;
    }

    /** SHA-256 of the content. */
    public byte[] digest() {
        return digest.clone();
    }

    /** Opens the content; the caller closes it. */
    public InputStream open() {
        try {
            return Files.newInputStream(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable EntityPart one(List<EntityPart> parts, String name) {
        List<EntityPart> named =
                parts.stream().filter(part -> part.getName().equals(name)).toList();
        if (named.size() > 1) {
            throw new ApiRefusal(PlatformProblem.REPEATED_PARAMETER, "A part may be given only once.", name);
        }
        return named.isEmpty() ? null : named.get(0);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
