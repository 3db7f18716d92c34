package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One hash of what a history makes of every database: of its changeSets in their order, each with its {@link SemanticHash}. It stands at the top of
 * what is made of the history and committed, so that nobody takes the result of another history for that of this one.
 */
public final class HistoryDigest {
    private static final String LINE = "# made of history ";

    private HistoryDigest() {}

    /** @throws UnreadableHistory when changelogs or ledger are broken */
    public static String of(ChangelogFiles source) throws UnreadableHistory {
        return of(History.read(source));
    }

    static String of(History history) {
        return SemanticHash.sha256(history.required().stream()
                .map(entry -> entry.id() + " " + entry.hash() + "\n")
                .collect(Collectors.joining()));
    }

    /** The first line of what was made of that history. */
    public static String line(String digest) {
        return LINE + digest + "\n";
    }

    /**
     * Whether the catalogue on file says that it was made of another history; one that is missing says nothing.
     *
     * @throws UnreadableHistory when changelogs or ledger are broken
     */
    public static boolean isCatalogueStale(ChangelogFiles source) throws UnreadableHistory {
        return isCatalogueStale(History.read(source));
    }

    static boolean isCatalogueStale(History history) {
        return history.source()
                .find(ChangelogFiles.CATALOGUE)
                .flatMap(HistoryDigest::in)
                .filter(made -> !made.equals(of(history)))
                .isPresent();
    }

    /** Of which history something says it was made; empty when it says nothing. */
    public static Optional<String> in(String text) {
        return text.lines()
                .limit(1)
                .filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).strip())
                .findFirst();
    }
}
