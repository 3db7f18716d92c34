package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** IN03: what is new runs after everything that was released, and after the parents it names. */
final class OrderCheck {
    private static final String RULE = "IN03";

    private final History history;
    private final HistoryFindings findings;
    private final Set<ChangeSetKey> released;

    private OrderCheck(History history) {
        this.history = history;
        this.findings = new HistoryFindings(history.source());
        this.released = history.released();
    }

    static List<Finding> of(History history) {
        OrderCheck check = new OrderCheck(history);
        return Stream.of(check.early(), check.shuffled(), check.beforeParents())
                .flatMap(List::stream)
                .toList();
    }

    /** New, but in a place where databases of a release would run it later than new databases do. */
    private List<Finding> early() {
        List<HistoryEntry> required = history.required();
        int lastReleased = -1;
        for (int i = 0; i < required.size(); i++) {
            lastReleased = released.contains(required.get(i).key()) ? i : lastReleased;
        }
        List<Finding> early = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            HistoryEntry entry = required.get(i);
            if (!released.contains(entry.key()) && (i < lastReleased || isInReleasedDirectory(entry))) {
                early.add(findings.at(
                        entry,
                        RULE,
                        "It was added before the end of what release %s closed: new databases run it earlier than those of that release do."
                                .formatted(lastRelease()),
                        "Move it into a changelog of the coming release, whose release.xml the master includes last."));
            }
        }
        return early;
    }

    private boolean isInReleasedDirectory(HistoryEntry entry) {
        return !history.manifests().isEmpty()
                && ReleaseOrder.isRelease(entry.release())
                && ReleaseOrder.compare(entry.release(), lastRelease()) <= 0;
    }

    private String lastRelease() {
        List<Manifest> manifests = history.manifests();
        return manifests.isEmpty() ? "" : manifests.get(manifests.size() - 1).release();
    }

    private List<Finding> shuffled() {
        List<HistoryEntry> now = history.entries().stream()
                .filter(entry -> released.contains(entry.key()))
                .toList();
        List<ChangeSetKey> then = released.stream()
                .filter(key -> now.stream().anyMatch(entry -> entry.key().equals(key)))
                .toList();
        for (int i = 0; i < Math.min(now.size(), then.size()); i++) {
            if (!now.get(i).key().equals(then.get(i))) {
                return List.of(findings.at(
                        now.get(i),
                        RULE,
                        "Here runs what was released to run after %s."
                                .formatted(then.get(i).id()),
                        "Restore the order of the release: of the changeSets in this file, or of the includes."));
            }
        }
        return List.of();
    }

    private List<Finding> beforeParents() {
        Set<String> ran = new HashSet<>();
        List<Finding> early = new ArrayList<>();
        for (HistoryEntry entry : history.entries()) {
            entry.declaredParents().stream()
                    .filter(parent -> !ran.contains(parent))
                    .forEach(parent -> early.add(findings.at(
                            entry,
                            RULE,
                            "Its precondition asks for %s, which does not run before it: a new database stops here."
                                    .formatted(parent),
                            "Include its file after that of %s.".formatted(parent))));
            ran.add(entry.id());
        }
        return early;
    }
}
