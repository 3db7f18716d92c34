package et.aksum.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Everything that outlives a restart, held by one launcher at a time. The operating system gives the lock back when a
 * launcher dies, so a lock is never stale.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws LaunchFailed if another launcher holds it */
    static DataDirectory open(Path root) throws IOException {
        Files.createDirectories(root);
        ownerOnly(root, "rwx------");
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw new LaunchFailed(
                    "Another launcher (process %s) uses the data directory %s. Stop it, or choose another with -Daksum.data=DIRECTORY."
                            .formatted(holder, root));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new DataDirectory(root, channel);
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path server() {
        return root.resolve("server");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path setupSecret() {
        return root.resolve("setup-secret");
    }

    Path demoCredentials() {
        return secrets().resolve("demo-credentials.json");
    }

    Path serverProcess() {
        return root.resolve("server.pid");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Takes every right from everybody else, where the file system knows such rights. */
    static void ownerOnly(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString();
    }
}
