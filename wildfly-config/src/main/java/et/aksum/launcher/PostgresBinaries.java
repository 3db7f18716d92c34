package et.aksum.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL, unpacked once per version. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * @param shared where unpacked versions live; several launchers may use it at once
     */
    static PostgresBinaries unpack(Path shared) throws IOException {
        byte[] archive;
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch").replace("amd64", "x86_64"))) {
            archive = packed.readAllBytes();
        }
        Path home = shared.resolve("postgresql-" + digest(archive).substring(0, 16));
        if (!Files.exists(home)) {
            Files.createDirectories(shared);
            Path fresh = Files.createTempDirectory(shared, "postgresql-new");
            extract(archive, fresh);
            place(fresh, home);
        }
        return new PostgresBinaries(home);
    }

    /** PostgreSQL refuses to run as root; an unprivileged user namespace of its own satisfies it. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (var files = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("Outside of the archive: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                else Files.copy(files, path);
                if ((entry.getMode() & 0100) != 0 && !entry.isSymbolicLink())
                    DataDirectory.ownerOnly(path, "rwxr-xr-x");
            }
        }
    }

    private static void place(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (IOException lost) {
            // Another launcher was faster; its copy is as good.
            if (!Files.exists(home)) throw lost;
            Trees.delete(fresh);
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
