package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** IN04 before the merge: what a branch would do to the one it is to be merged into. */
public final class TargetCheck {
    private static final String RULE = "IN04";

    private TargetCheck() {}

    /**
     * @param ours the branch
     * @param target what it is to be merged into, as it is now
     * @param name of the target, for the reader
     */
    public static List<Finding> of(ChangelogFiles ours, ChangelogFiles target, String name) throws UnreadableHistory {
        History here = History.read(ours);
        History there = History.read(target);
        HistoryFindings findings = new HistoryFindings(ours);
        List<Finding> found = new ArrayList<>();
        Map<String, HistoryEntry> taken = there.entries().stream()
                .collect(Collectors.toMap(HistoryEntry::id, entry -> entry, (one, same) -> one));
        for (HistoryEntry entry : here.entries()) {
            HistoryEntry other = taken.get(entry.id());
            if (other != null && !here.released().contains(entry.key()) && !isSame(entry, other)) {
                found.add(findings.at(
                        entry,
                        RULE,
                        "%s has another changeSet of this id, in %s."
                                .formatted(name, other.key().path()),
                        "Give yours an id of its own, unless you mean to edit the one on %s, which is not released yet."
                                .formatted(name)));
            }
        }
        for (String tip : there.lineage().tips()) {
            if (!here.recorded().contains(tip)) {
                found.add(findings.inFile(
                        Head.PATH,
                        RULE,
                        "%s has gone on to %s, which this branch does not hold: together they have two heads."
                                .formatted(name, tip),
                        "Rebase and run aksum-schema heads --advance; or merge and run aksum-schema heads --merge."));
            }
        }
        return found;
    }

    private static boolean isSame(HistoryEntry entry, HistoryEntry other) {
        return entry.key().equals(other.key()) && entry.hash().equals(other.hash());
    }
}
