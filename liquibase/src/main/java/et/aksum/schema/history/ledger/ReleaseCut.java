package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ledger.Manifest.Released;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manifest a release gets when it is cut. */
record ReleaseCut(History history, String release) {

    Manifest manifest() throws LedgerRefused {
        if (!ReleaseOrder.isRelease(release)) {
            throw new LedgerRefused("%s is no release; one looks like 0.2.".formatted(release));
        }
        String after = last();
        if (after != null && ReleaseOrder.compare(release, after) <= 0) {
            throw new LedgerRefused("%s cannot be cut: %s is cut already, and what was released never changes."
                    .formatted(release, after));
        }
        refuseIfOneIsSkipped();
        List<HistoryEntry> its = history.required().stream()
                .filter(entry -> entry.release().equals(release))
                .toList();
        if (its.isEmpty()) {
            throw new LedgerRefused("There is no changeSet in db/changelog/%s.".formatted(release));
        }
        Lineage lineage = history.lineage();
        return new Manifest(
                release,
                after,
                its.get(its.size() - 1).id(),
                its.stream()
                        .map(entry -> new Released(
                                entry.key(), lineage.parents().getOrDefault(entry.id(), List.of()), entry.hash()))
                        .toList());
    }

    private void refuseIfOneIsSkipped() throws LedgerRefused {
        for (HistoryEntry entry : history.required()) {
            boolean open = !history.released().contains(entry.key());
            if (open && ReleaseOrder.isRelease(entry.release()) && ReleaseOrder.compare(entry.release(), release) < 0) {
                throw new LedgerRefused("First cut %s: %s is not released yet.".formatted(entry.release(), entry.id()));
            }
        }
    }

    private @Nullable String last() {
        List<Manifest> manifests = history.manifests();
        return manifests.isEmpty() ? null : manifests.get(manifests.size() - 1).release();
    }
}
