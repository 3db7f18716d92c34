package et.aksum.schema.drift.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class archives of an enterprise archive, each in a file of its own, and a class loader over them all. */
final class UnpackedArchive implements Closeable {
    private final Path folder;
    private final List<Path> parts = new ArrayList<>();
    private final URLClassLoader loader;

    private UnpackedArchive(Path archive, Path folder) throws IOException {
        this.folder = folder;
        if (archive.toString().endsWith(".ear")) {
            unpack(archive);
        } else {
            parts.add(archive);
        }
        List<URL> urls = new ArrayList<>();
        for (Path part : parts) {
            urls.add(part.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), UnpackedArchive.class.getClassLoader());
    }

    static UnpackedArchive of(Path archive) throws IOException {
        Path folder = Files.createTempDirectory("aksum-model-");
        try {
            return new UnpackedArchive(archive, folder);
        } catch (IOException unreadable) {
            delete(folder);
            throw unreadable;
        }
    }

    List<Path> parts() {
        return parts;
    }

    ClassLoader loader() {
        return loader;
    }

    private void unpack(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> jars = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList();
            for (ZipEntry jar : jars) {
                // A number, not the entry's name: a name may lead out of the folder.
                Path part = folder.resolve(parts.size() + ".jar");
                try (InputStream content = zip.getInputStream(jar)) {
                    Files.copy(content, part);
                }
                parts.add(part);
            }
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
