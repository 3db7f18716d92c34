package et.aksum.schema.drift.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for entities in class files without loading them. */
final class ClassFiles {
    private static final String SUFFIX = ".class";
    private static final byte[] ENTITY = "Ljakarta/persistence/Entity;".getBytes(StandardCharsets.US_ASCII);

    private ClassFiles() {}

    /**
     * Names of classes whose files carry the annotation.
     *
     * @param home a folder of classes or an archive
     */
    static List<String> entitiesIn(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return under(home);
        }
        try (FileSystem archive = FileSystems.newFileSystem(home)) {
            return under(archive.getPath("/"));
        }
    }

    private static List<String> under(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                if (mentionsEntity(file)) {
                    String path = root.relativize(file).toString();
                    names.add(path.substring(0, path.length() - SUFFIX.length())
                            .replace(file.getFileSystem().getSeparator(), "."));
                }
            }
        }
        return names;
    }

    // An annotation's type stands in the constant pool as this text.
    private static boolean mentionsEntity(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readAllBytes();
        }
        int matched = 0;
        for (byte next : bytes) {
            matched = next == ENTITY[matched] ? matched + 1 : next == ENTITY[0] ? 1 : 0;
            if (matched == ENTITY.length) {
                return true;
            }
        }
        return false;
    }
}
