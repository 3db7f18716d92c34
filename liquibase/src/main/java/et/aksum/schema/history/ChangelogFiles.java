package et.aksum.schema.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** Where changelogs lie: a directory, or this build's class path. Paths are relative, with forward slashes. */
public final class ChangelogFiles {
    /** Where all changelogs of a release lie. */
    public static final String HOME = "db/changelog";

    /** Where every release is included. */
    public static final String MASTER = HOME + "/master.xml";

    /** Where the catalogue lies that the whole history makes. */
    public static final String CATALOGUE = "db/catalogue.txt";

    private final ResourceAccessor accessor;
    private final @Nullable Path root;

    private ChangelogFiles(ResourceAccessor accessor, @Nullable Path root) {
        this.accessor = accessor;
        this.root = root;
    }

    /** @throws IOException when there is no such directory */
    public static ChangelogFiles in(Path directory) throws IOException {
        return new ChangelogFiles(new DirectoryResourceAccessor(directory), directory);
    }

    public static ChangelogFiles ofThisBuild() {
        return new ChangelogFiles(new ClassLoaderResourceAccessor(ChangelogFiles.class.getClassLoader()), null);
    }

    /** @throws IOException when there is no such file */
    public String read(String path) throws IOException {
        List<Resource> found = accessor.getAll(path);
        if (found == null || found.isEmpty()) {
            throw new IOException("There is no file " + path + ".");
        }
        try (InputStream in = found.get(0).openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The text of a file, if there is one. */
    public Optional<String> find(String path) {
        try {
            return accessor.get(path).exists() ? Optional.of(read(path)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every file below {@link #HOME}, sorted by path. */
    public List<String> all() {
        try {
            return below(HOME);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files below a directory, sorted by path. */
    public List<String> below(String directory) throws IOException {
        return accessor.search(directory, true).stream()
                .map(Resource::getPath)
                .sorted()
                .toList();
    }

    /** The directory somebody works in; nothing for what is packed, which cannot be written. */
    public Optional<Path> root() {
        return Optional.ofNullable(root);
    }

    /** A path as the reader of a message finds it. */
    public String shown(String path) {
        return root == null ? path : root.resolve(path).toString().replace('\\', '/');
    }

    public ResourceAccessor accessor() {
        return accessor;
    }
}
