package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys and passwords, each made once and kept in a file that only its owner may read. */
final class Secrets {
    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        DataDirectory.ownerOnly(directory, "rwx------");
    }

    /** 256 random bits as base64, the form of the application's master key. */
    String key(String name) throws IOException {
        return keep(name, Base64.getEncoder());
    }

    /** 256 random bits without characters that any address, script or shell would need to escape. */
    String password(String name) throws IOException {
        return keep(name, Base64.getUrlEncoder().withoutPadding());
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes a file that was never readable by others and is never half there. */
    static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String keep(String name, Base64.Encoder encoder) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            write(file, encoder.encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }
}
