package et.aksum.schema.history.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which changeSet was added after which, released ones and others.
 *
 * @param parents of each changeSet, in the order they were added
 */
record Lineage(Map<String, List<String>> parents) {

    static Lineage of(List<Manifest> manifests, Head head) {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        manifests.forEach(manifest -> manifest.changeSets()
                .forEach(released -> parents.put(released.key().id(), released.parents())));
        parents.putAll(head.parents());
        return new Lineage(parents);
    }

    /** ChangeSets that nothing was added after: the heads, in the order they were added. */
    List<String> tips() {
        Set<String> followed = parents.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return parents.keySet().stream().filter(id -> !followed.contains(id)).toList();
    }

    /** Parents that are no changeSet of this history. */
    Set<String> strangers() {
        return parents.values().stream()
                .flatMap(List::stream)
                .filter(id -> !parents.containsKey(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
