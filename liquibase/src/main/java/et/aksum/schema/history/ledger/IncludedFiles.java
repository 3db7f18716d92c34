package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.FileReferences.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** The files of a history: which there are, and which are reached from the master. */
final class IncludedFiles {
    private final Set<String> present;
    private final Map<String, List<Reference>> reached = new LinkedHashMap<>();
    private final Set<String> referred = new HashSet<>();

    private IncludedFiles(Set<String> present) {
        this.present = present;
    }

    /** @throws UnreadableHistory when there is no master, or a file is not well formed */
    static IncludedFiles of(ChangelogFiles source) throws UnreadableHistory {
        IncludedFiles files = new IncludedFiles(new TreeSet<>(source.all()));
        if (!files.present.contains(ChangelogFiles.MASTER)) {
            throw new UnreadableHistory("There is no %s.".formatted(source.shown(ChangelogFiles.MASTER)));
        }
        files.follow(source);
        return files;
    }

    private void follow(ChangelogFiles source) throws UnreadableHistory {
        Deque<String> open = new ArrayDeque<>(List.of(ChangelogFiles.MASTER));
        referred.add(ChangelogFiles.MASTER);
        while (!open.isEmpty()) {
            String path = open.poll();
            if (reached.containsKey(path) || !path.endsWith(".xml")) {
                continue;
            }
            List<Reference> references = read(source, path);
            reached.put(path, references);
            for (Reference reference : references) {
                targets(reference).forEach(target -> {
                    referred.add(target);
                    open.add(target);
                });
            }
        }
    }

    private static List<Reference> read(ChangelogFiles source, String path) throws UnreadableHistory {
        try {
            return FileReferences.in(path, source.find(path).orElse(""));
        } catch (XMLStreamException broken) {
            throw new UnreadableHistory("%s:%d:%d: not well-formed XML: %s"
                    .formatted(
                            source.shown(path),
                            broken.getLocation().getLineNumber(),
                            broken.getLocation().getColumnNumber(),
                            String.valueOf(broken.getMessage())
                                    .replaceFirst("(?s).*Message: ", "")
                                    .strip()));
        }
    }

    private List<String> targets(Reference reference) {
        return present.stream()
                .filter(path ->
                        reference.tree() ? path.startsWith(reference.path() + "/") : path.equals(reference.path()))
                .toList();
    }

    /** References that lead to no file. */
    List<Reference> dangling() {
        return reached.values().stream()
                .flatMap(List::stream)
                .filter(reference -> targets(reference).isEmpty())
                .toList();
    }

    /** Whether a master leads to it. */
    boolean isReached(String path) {
        return referred.contains(path);
    }

    /** What a release maps and says to the database, for the next one to be held to: no change, so nothing includes it. */
    private static boolean isKeptBeside(String path) {
        return path.endsWith("/statements.json") || ModelFiles.isModel(path);
    }

    /** Files that nothing refers to, but for those the ledger itself keeps. */
    List<String> orphans() {
        return present.stream()
                .filter(path -> !referred.contains(path))
                .filter(path -> !path.equals(Head.PATH) && !Manifest.isManifest(path) && !isKeptBeside(path))
                .toList();
    }
}
