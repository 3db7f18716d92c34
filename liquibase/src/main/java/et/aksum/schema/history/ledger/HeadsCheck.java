package et.aksum.schema.history.ledger;

import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** IN04: the history has one head, and it is the one that was committed. Before that IN01: the releases it goes on from are on file. */
final class HeadsCheck {
    private static final String RULE = "IN04";
    private static final String ADVANCE =
            "Record it: aksum-schema heads --advance, and commit db/changelog/HEAD with it.";
    private static final String MERGE =
            "Join them: aksum-schema heads --merge. Or put one after the other: take the other branch's db/changelog/HEAD, then aksum-schema heads --advance.";

    private HeadsCheck() {}

    static List<Finding> of(History history) {
        HistoryFindings findings = new HistoryFindings(history.source());
        List<Finding> found = new ArrayList<>();
        for (String release : history.releasesWithoutManifest()) {
            found.add(findings.inFile(
                    Manifest.path(release),
                    "IN01",
                    "The manifest of release %s is gone: nothing says any more what was released with it."
                            .formatted(release),
                    "Restore it as it was committed (git log --diff-filter=D shows where it went)."));
        }
        if (!found.isEmpty()) {
            return found;
        }
        List<String> tips = history.lineage().tips();
        if (history.head().torn() || tips.size() > 1) {
            found.add(findings.inFile(Head.PATH, RULE, several(history.head(), tips), MERGE));
        }
        for (HistoryEntry entry : history.unrecorded()) {
            found.add(findings.at(
                    entry,
                    RULE,
                    "It stands in no line of the history: another branch could add its own and nobody would notice.",
                    ADVANCE));
        }
        for (String gone : history.gone()) {
            found.add(findings.inFile(
                    Head.PATH, RULE, "%s is recorded, but no changelog holds it.".formatted(gone), ADVANCE));
        }
        for (String stranger : history.lineage().strangers()) {
            found.add(findings.inFile(
                    Head.PATH,
                    RULE,
                    "%s is named as a parent, but is no changeSet of this history.".formatted(stranger),
                    ADVANCE));
        }
        if (found.isEmpty() && !new TreeSet<>(tips).equals(history.head().heads())) {
            found.add(findings.inFile(
                    Head.PATH,
                    RULE,
                    "The pointer names %s, but the history ends with %s."
                            .formatted(names(history.head().heads()), names(Set.copyOf(tips))),
                    ADVANCE));
        }
        return found;
    }

    private static String several(Head head, List<String> tips) {
        return tips.size() > 1
                ? "The history has %d heads: %s. Databases would get them in an order nobody chose."
                        .formatted(tips.size(), String.join(", ", tips))
                : "A conflict was left in the file; its sides name %s.".formatted(names(head.heads()));
    }

    private static String names(Set<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(" and ", new TreeSet<>(ids));
    }
}
