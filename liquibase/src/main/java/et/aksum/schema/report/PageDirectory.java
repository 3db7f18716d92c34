package et.aksum.schema.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A directory that holds nothing but these pages. */
public final class PageDirectory {
    private final Path directory;

    public PageDirectory(Path directory) {
        this.directory = directory;
    }

    /** Whether its pages may be written over: it is empty, not there, or was written by this program. */
    public boolean isOurs() throws IOException {
        if (pages().isEmpty()) {
            return true;
        }
        Path index = directory.resolve(SchemaPages.INDEX);
        return Files.isRegularFile(index)
                && Files.readString(index, StandardCharsets.UTF_8).contains(IndexPage.ORIGIN);
    }

    /**
     * Names of files that are missing, differ, or do not belong there.
     *
     * @param expected as they should be
     */
    public List<String> stale(SortedMap<String, String> expected) throws IOException {
        TreeSet<String> names = new TreeSet<>(pages());
        names.addAll(expected.keySet());
        List<String> stale = new ArrayList<>();
        for (String name : names) {
            Path file = directory.resolve(name);
            // A checkout on Windows may have changed the ends of lines.
            if (!Files.isRegularFile(file)
                    || !Files.readString(file, StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                            .equals(expected.get(name))) {
                stale.add(name);
            }
        }
        return stale;
    }

    /** Writes what differs and removes pages that are no longer among them; returns the names of both. */
    public List<String> write(SortedMap<String, String> pages) throws IOException {
        Files.createDirectories(directory);
        List<String> stale = stale(pages);
        for (String name : stale) {
            String text = pages.get(name);
            if (text == null) {
                Files.delete(directory.resolve(name));
            } else {
                Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
            }
        }
        return stale;
    }

    private List<String> pages() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") || name.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }
}
