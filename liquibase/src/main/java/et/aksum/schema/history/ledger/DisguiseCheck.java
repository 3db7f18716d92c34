package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ledger.HistoryEntry.Place;
import et.aksum.schema.lint.Finding;
import java.util.List;

/** IN12, as an error: no changeSet runs as something else than stands in its file; otherwise hash, rules and review are about other statements. */
final class DisguiseCheck {
    private DisguiseCheck() {}

    static List<Finding> of(History history) {
        HistoryFindings findings = new HistoryFindings(history.source());
        return history.entries().stream()
                .flatMap(
                        entry -> entry.disguises().stream()
                                .map(
                                        disguise -> findings.at(
                                                entry,
                                                new Place(
                                                        entry.place().path(),
                                                        disguise.position().line(),
                                                        disguise.position().column()),
                                                "IN12",
                                                disguise.message(),
                                                "Write in the changeSet itself what is to run, in <sql dbms=\"postgresql\" splitStatements=\"false\"> or as a typed change, and take this out.")))
                .toList();
    }
}
