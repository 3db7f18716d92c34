package et.aksum.schema.history.ledger;

import et.aksum.schema.lint.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IN02: an id names one changeSet, whatever its author and file. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    static List<Finding> of(History history) {
        HistoryFindings findings = new HistoryFindings(history.source());
        Map<String, HistoryEntry> first = new HashMap<>();
        List<Finding> duplicates = new ArrayList<>();
        for (HistoryEntry entry : history.entries()) {
            HistoryEntry earlier = first.putIfAbsent(entry.id(), entry);
            if (earlier != null) {
                duplicates.add(findings.at(
                        entry,
                        "IN02",
                        "The id %s is already used in %s by %s. %s"
                                .formatted(
                                        entry.id(),
                                        history.source().shown(earlier.key().path()),
                                        earlier.key().author(),
                                        consequence(entry, earlier)),
                        "Give it an id of its own: <release>-<context>-<number>-<what-it-does>."));
            }
        }
        return duplicates;
    }

    private static String consequence(HistoryEntry entry, HistoryEntry earlier) {
        return entry.key().equals(earlier.key())
                ? "Liquibase refuses the whole changelog."
                : "Whoever reads a log or a plan cannot tell which one ran.";
    }
}
