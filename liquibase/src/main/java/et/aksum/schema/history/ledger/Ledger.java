package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.Manifest.Released;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what is committed about a history: its head, its merge nodes, its releases. */
public final class Ledger {
    private final ChangelogFiles source;
    private final Path root;

    /** @throws IllegalArgumentException for packed changelogs, which cannot be written */
    public Ledger(ChangelogFiles source) {
        this.source = source;
        this.root = source.root()
                .orElseThrow(() -> new IllegalArgumentException("What is packed in a jar cannot be written."));
    }

    /**
     * Moves the head pointer over what was written since, each changeSet after the one before it or after the parents it declares.
     *
     * @return ids that were recorded
     * @throws LedgerRefused while the pointer is torn by a conflict, or when it is not clear which line a changeSet goes on
     */
    public List<String> advance() throws UnreadableHistory, LedgerRefused {
        History history = History.read(source);
        if (history.head().torn()) {
            throw new LedgerRefused(
                    "The head pointer holds a conflict: join both lines with --merge, or take one side of the file first.");
        }
        List<String> lost = history.releasesWithoutManifest();
        if (!lost.isEmpty()) {
            throw new LedgerRefused("%s is gone; restore it as it was committed. Nothing is recorded meanwhile."
                    .formatted(source.shown(Manifest.path(lost.get(0)))));
        }
        Head advanced = new Advance(history).head();
        write(Head.PATH, advanced.print());
        return advanced.parents().keySet().stream()
                .filter(id -> !history.recorded().contains(id))
                .toList();
    }

    /**
     * Joins all heads by a changeSet that does nothing but name them as its parents.
     *
     * @return id of the merge node
     * @throws LedgerRefused when there is only one head, or something is not recorded yet
     */
    public String merge() throws UnreadableHistory, LedgerRefused {
        History history = History.read(source);
        MergeNode node = MergeNode.joining(history);
        String release = MergeNode.releaseFile(node.release());
        String including = source.find(release)
                .orElseThrow(() -> new LedgerRefused("There is no %s to include it.".formatted(source.shown(release))));
        write(node.path(), node.xml());
        write(release, node.includedIn(including));
        Map<String, List<String>> parents = new LinkedHashMap<>(history.head().parents());
        parents.put(node.id(), node.parentIds());
        write(Head.PATH, new Head(parents, Set.of(node.id()), false).print());
        return node.id();
    }

    /**
     * Writes the manifest of a release and what its entities map, for ever, and leaves the head pointer with what comes after it.
     *
     * @param model lines as {@code ReleasedModel} writes them
     * @throws LedgerRefused when the release is cut already, holds nothing, is not the next one, or the history has findings
     */
    public Manifest cut(String release, String model) throws UnreadableHistory, LedgerRefused {
        List<Finding> findings = HistoryVerification.of(source).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!findings.isEmpty()) {
            throw new LedgerRefused(
                    "First mend the history: aksum-schema verify has %d findings.".formatted(findings.size()));
        }
        History history = History.read(source);
        Manifest manifest = new ReleaseCut(history, release).manifest();
        write(Manifest.path(release), ManifestJson.print(manifest));
        write(ModelFiles.path(release), model);
        Set<String> released = manifest.changeSets().stream()
                .map(Released::key)
                .map(key -> key.id())
                .collect(Collectors.toCollection(TreeSet::new));
        write(Head.PATH, history.head().without(released).print());
        return manifest;
    }

    private void write(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
