package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Compares changelogs with what was committed about them; no database is asked. */
public final class HistoryVerification {
    private HistoryVerification() {}

    /**
     * Rules IN01 to IN04 and IN07, IN12 for what runs otherwise than it stands there, CATALOGUE for a catalogue on file that belongs to another history, and DRAFT for drafts without review. When an include finds no file, only that is said, because nothing else can be read.
     *
     * @throws UnreadableHistory when changelogs or ledger are broken in a way that is no finding
     */
    public static List<Finding> of(ChangelogFiles source) throws UnreadableHistory {
        IncludedFiles files = IncludedFiles.of(source);
        List<Finding> missing = FilesCheck.missing(source, files);
        if (!missing.isEmpty()) {
            return missing;
        }
        History history = History.read(source);
        return Stream.of(
                        EditedCheck.of(history),
                        DuplicateCheck.of(history),
                        DisguiseCheck.of(history),
                        OrderCheck.of(history),
                        HeadsCheck.of(history),
                        FilesCheck.orphans(source, files),
                        CatalogueCheck.of(history),
                        DraftsCheck.of(source, files))
                .flatMap(List::stream)
                .toList();
    }
}
