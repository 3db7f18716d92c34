package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ChangelogProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changelogs, and what was committed about them.
 *
 * @param entries in the order they run; one that stands there twice is here twice
 * @param manifests of the releases, oldest first
 */
record History(ChangelogFiles source, List<HistoryEntry> entries, List<Manifest> manifests, Head head) {

    /** @throws UnreadableHistory also when an include leads nowhere: then nothing can be run */
    static History read(ChangelogFiles source) throws UnreadableHistory {
        List<HistoryEntry> entries = entries(source);
        List<Manifest> manifests = new ArrayList<>();
        for (String path : source.all()) {
            if (Manifest.isManifest(path)) {
                manifests.add(
                        ManifestJson.parse(source.shown(path), source.find(path).orElse("")));
            }
        }
        manifests.sort((one, other) -> ReleaseOrder.compare(one.release(), other.release()));
        String head = source.find(Head.PATH).orElse("");
        return new History(source, entries, List.copyOf(manifests), Head.parse(head));
    }

    private static List<HistoryEntry> entries(ChangelogFiles source) throws UnreadableHistory {
        Changelog changelog = Changelog.read(source, ChangelogFiles.MASTER);
        if (!changelog.problems().isEmpty()) {
            ChangelogProblem first = changelog.problems().get(0);
            throw new UnreadableHistory(
                    "%s:%d: %s".formatted(source.shown(first.file()), first.line(), first.message()));
        }
        return changelog.changeSets().stream().map(EntryReader::entry).toList();
    }

    Lineage lineage() {
        return Lineage.of(manifests, head);
    }

    /** What every database must see: only that is recorded. */
    List<HistoryEntry> required() {
        return entries.stream().filter(HistoryEntry::everywhere).toList();
    }

    Set<ChangeSetKey> released() {
        return manifests.stream()
                .flatMap(manifest -> manifest.changeSets().stream())
                .map(Manifest.Released::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ids that stand in a manifest or in the head pointer. */
    Set<String> recorded() {
        return lineage().parents().keySet();
    }

    /** What was written and not recorded yet, in the order it runs. */
    List<HistoryEntry> unrecorded() {
        Set<String> recorded = recorded();
        Set<String> seen = new HashSet<>();
        return required().stream()
                .filter(entry -> !recorded.contains(entry.id()) && seen.add(entry.id()))
                .toList();
    }

    /** Releases that recorded changeSets come after, and whose manifest is gone. */
    List<String> releasesWithoutManifest() {
        Set<String> strangers = lineage().strangers();
        Set<String> open = head.parents().keySet().stream()
                .map(id -> id.substring(0, Math.max(0, id.indexOf('-'))))
                .collect(Collectors.toSet());
        return unrecorded().stream()
                .filter(entry -> strangers.contains(entry.id()) && !open.contains(entry.release()))
                .map(HistoryEntry::release)
                .distinct()
                .toList();
    }

    /** What was recorded, not released, and is no longer written anywhere. */
    List<String> gone() {
        Set<String> written = required().stream().map(HistoryEntry::id).collect(Collectors.toSet());
        return head.parents().keySet().stream()
                .filter(id -> !written.contains(id))
                .toList();
    }
}
