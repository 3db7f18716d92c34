package et.aksum.schema.history;

import et.aksum.schema.sql.token.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows includes and collects changeSets in the order they run. */
final class ChangelogReader {
    private final ChangelogFiles files;
    private final List<WrittenChangeSet> changeSets = new ArrayList<>();
    private final List<ChangelogProblem> problems = new ArrayList<>();
    private final List<WrittenChange> aside = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    ChangelogReader(ChangelogFiles files) {
        this.files = files;
    }

    Changelog result() {
        if (!aside.isEmpty() && !changeSets.isEmpty()) {
            add(changeSets.remove(changeSets.size() - 1));
        }
        return new Changelog(changeSets, List.copyOf(seen), problems);
    }

    /** @param context what the include adds to every changeSet of the file */
    void include(String path, String context, String from, int line) {
        if (!seen.add(path)) {
            return;
        }
        try {
            String text = files.read(path);
            if (path.endsWith(".xml")) {
                new XmlChangelogReader(this, files, path, text, context).read();
            } else if (path.endsWith(".sql")) {
                new SqlChangelogReader(path, path, text, new Lines(text))
                        .changeSets()
                        .forEach(this::add);
            } else {
                problem(from, line, "Changelogs are read as XML or SQL, not as " + path + ".");
            }
        } catch (IOException missing) {
            seen.remove(path);
            problem(from, line, "Cannot include " + path + ": " + missing.getMessage());
        }
    }

    void includeAll(String directory, String context, String from, int line) {
        try {
            for (String path : files.below(directory)) {
                include(path, context, from, line);
            }
        } catch (IOException missing) {
            problem(from, line, "Cannot include " + directory + ": " + missing.getMessage());
        }
    }

    void add(WrittenChangeSet changeSet) {
        changeSets.add(aside.isEmpty() ? changeSet : changeSet.and(aside));
        aside.clear();
    }

    /** Disguises outside of changeSets: the next one is told them. */
    void aside(Collection<WrittenChange> disguises) {
        aside.addAll(disguises);
    }

    void problem(String file, int line, String message) {
        problems.add(new ChangelogProblem(file, line, message));
    }

    /** A path as an include in a file means it. */
    static String resolve(String from, String path, boolean relative) {
        String plain = path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        if (!relative) {
            return plain;
        }
        List<String> parts = new ArrayList<>(List.of(from.split("/")));
        parts.remove(parts.size() - 1);
        for (String part : plain.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.stream().collect(Collectors.joining("/"));
    }
}
