package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.HistoryEntry.Place;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;

/** Findings about a history, all of which block: shown with the paths a reader can open. */
record HistoryFindings(ChangelogFiles source) {

    Finding at(HistoryEntry entry, String rule, String message, String remedy) {
        return at(entry, entry.place(), rule, message, remedy);
    }

    Finding at(HistoryEntry entry, Place place, String rule, String message, String remedy) {
        return new Finding(
                rule,
                Severity.ERROR,
                source.shown(place.path()),
                entry.id(),
                place.line(),
                place.column(),
                message,
                remedy);
    }

    Finding at(Place place, String rule, String message, String remedy) {
        return new Finding(
                rule, Severity.ERROR, source.shown(place.path()), "", place.line(), place.column(), message, remedy);
    }

    Finding inFile(String path, String rule, String message, String remedy) {
        return at(new Place(path, 0, 0), rule, message, remedy);
    }
}
