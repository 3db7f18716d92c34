package et.aksum.schema.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/** Where changelogs lie: a directory, or this build's class path. Paths are relative, with forward slashes. */
public final class ChangelogFiles {
    private final ResourceAccessor accessor;

    private ChangelogFiles(ResourceAccessor accessor) {
        this.accessor = accessor;
    }

    /** @throws IOException when there is no such directory */
    public static ChangelogFiles in(Path directory) throws IOException {
        return new ChangelogFiles(new DirectoryResourceAccessor(directory));
    }

    public static ChangelogFiles ofThisBuild() {
        return new ChangelogFiles(new ClassLoaderResourceAccessor(ChangelogFiles.class.getClassLoader()));
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

    /** Files below a directory, sorted by path. */
    public List<String> below(String directory) throws IOException {
        return accessor.search(directory, true).stream()
                .map(Resource::getPath)
                .sorted()
                .toList();
    }

    public ResourceAccessor accessor() {
        return accessor;
    }
}
