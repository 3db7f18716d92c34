package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.WrittenChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a history consists of, for people who look it up.
 *
 * @param releases in the order they run; what runs in special contexts only, such as demo, comes under the name of its directory
 */
public record Inventory(List<Release> releases) {

    public Inventory {
        releases = List.copyOf(releases);
    }

    /**
     * The changeSets of one release.
     *
     * @param cut whether it has a manifest and can never change again
     */
    public record Release(String name, boolean cut, List<Entry> changeSets) {
        public Release {
            changeSets = List.copyOf(changeSets);
        }

        /** Whether every database gets it; false for demo data. */
        public boolean everywhere() {
            return changeSets.stream().anyMatch(Entry::everywhere);
        }
    }

    /**
     * One changeSet.
     *
     * @param why its comment; empty when it says nothing
     * @param parents ids it was recorded after; empty for the first one and for what is not recorded
     * @param hash what it does, by the algorithm the hash names
     */
    public record Entry(
            ChangeSetKey key,
            String why,
            List<String> parents,
            String hash,
            boolean everywhere,
            boolean inTransaction) {
        public Entry {
            parents = List.copyOf(parents);
        }
    }

    /** @throws UnreadableHistory when changelogs or ledger are broken */
    public static Inventory of(ChangelogFiles source) throws UnreadableHistory {
        History history = History.read(source);
        Map<ChangeSetKey, WrittenChangeSet> written =
                Changelog.read(source, ChangelogFiles.MASTER).changeSets().stream()
                        .collect(Collectors.toMap(WrittenChangeSet::key, changeSet -> changeSet, (one, same) -> one));
        Map<String, List<String>> parents = history.lineage().parents();
        Map<String, List<Entry>> releases = new LinkedHashMap<>();
        for (HistoryEntry entry : history.entries()) {
            WrittenChangeSet changeSet = Objects.requireNonNull(written.get(entry.key()), entry::id);
            releases.computeIfAbsent(entry.release(), release -> new ArrayList<>())
                    .add(new Entry(
                            entry.key(),
                            Optional.ofNullable(changeSet.comment()).orElse(""),
                            parents.getOrDefault(entry.id(), List.of()),
                            entry.hash(),
                            entry.everywhere(),
                            changeSet.inTransaction()));
        }
        List<String> cut = history.manifests().stream().map(Manifest::release).toList();
        return new Inventory(releases.entrySet().stream()
                .map(release -> new Release(release.getKey(), cut.contains(release.getKey()), release.getValue()))
                .toList());
    }
}
