package et.aksum.schema.history.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the head pointer stands when everything written is recorded. */
final class Advance {
    private final History history;
    private final Map<String, String> files;
    private final Map<String, List<String>> parents = new LinkedHashMap<>();

    Advance(History history) {
        this.history = history;
        this.files = history.entries().stream()
                .collect(Collectors.toMap(HistoryEntry::id, entry -> entry.key().path(), (one, same) -> one));
        parents.putAll(history.head().parents());
    }

    Head head() throws LedgerRefused {
        history.gone().forEach(this::forget);
        for (HistoryEntry entry : history.unrecorded()) {
            parents.put(entry.id(), entry.declaredParents().isEmpty() ? goingOnFrom(entry) : entry.declaredParents());
        }
        return new Head(parents, Set.copyOf(tips()), false);
    }

    /** What came after something that was taken out again comes after what that came after. */
    private void forget(String gone) {
        List<String> before = parents.getOrDefault(gone, List.of());
        parents.remove(gone);
        parents.replaceAll((id, old) -> {
            Set<String> mended = new LinkedHashSet<>();
            old.forEach(parent -> mended.addAll(parent.equals(gone) ? before : List.of(parent)));
            return new ArrayList<>(mended);
        });
    }

    private List<String> goingOnFrom(HistoryEntry entry) throws LedgerRefused {
        List<String> tips = tips();
        if (tips.size() <= 1) {
            return tips;
        }
        String file = entry.key().path();
        List<String> sameFile =
                tips.stream().filter(tip -> file.equals(files.get(tip))).toList();
        if (sameFile.size() != 1) {
            throw new LedgerRefused(
                    "%s could go on from %s. Join these first with --merge, or let it name its parent in a changeSetExecuted precondition."
                            .formatted(entry.id(), String.join(" or ", tips)));
        }
        return sameFile;
    }

    private List<String> tips() {
        return Lineage.of(history.manifests(), new Head(parents, Set.of(), false))
                .tips();
    }
}
