package et.aksum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Trees {
    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) return;
        for (Path path :
                everything(root).stream().sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }

    /** Copies over what is there; what is only in the target stays. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : everything(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) Files.createDirectories(target);
            else Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> everything(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        }
    }
}
