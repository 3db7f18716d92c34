package et.aksum.schema.drift;

import et.aksum.schema.history.ChangelogFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the history makes of an empty database, as it was reviewed: a file of the release, so that a server can tell drift
 * without a second database to replay the history in. A test replays it on every version of PostgreSQL and compares.
 */
public final class ExpectedCatalogue {
    /** Where it is among the resources. */
    public static final String RESOURCE = "/" + ChangelogFiles.CATALOGUE;

    private ExpectedCatalogue() {}

    /**
     * The catalogue that lies beside changelogs.
     *
     * @throws IOException when there is none
     */
    public static Catalogue beside(ChangelogFiles files) throws IOException {
        return CatalogueText.parse(files.read(ChangelogFiles.CATALOGUE));
    }

    /** The catalogue of this build. */
    public static Catalogue read() {
        try (InputStream text =
                Objects.requireNonNull(ExpectedCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return CatalogueText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
