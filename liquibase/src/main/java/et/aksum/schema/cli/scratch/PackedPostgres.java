package et.aksum.schema.cli.scratch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A PostgreSQL as Maven repositories hold it: a compressed archive inside a jar. */
final class PackedPostgres {
    private static final int OWNER_EXECUTES = 0100;

    private PackedPostgres() {}

    /** Unpacks it once; several processes may do so at a time, and the first that is done wins. */
    static Path unpack(Path jar, Path cache) throws IOException {
        byte[] archive = archive(jar);
        Path home = cache.resolve("postgresql-" + digest(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            extract(archive, fresh);
            place(fresh, home);
        }
        return home;
    }

    private static byte[] archive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry packed = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no PostgreSQL"));
            try (InputStream content = zip.getInputStream(packed)) {
                return content.readAllBytes();
            }
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Outside of the archive: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(files, path);
                    allowToRun(entry, path);
                }
            }
        }
    }

    private static void allowToRun(TarArchiveEntry entry, Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && (entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void place(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (IOException lost) {
            if (!Files.isDirectory(home)) {
                throw lost;
            }
            delete(fresh);
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> below = Files.walk(tree)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
