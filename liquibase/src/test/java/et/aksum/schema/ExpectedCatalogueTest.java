package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueComparison;
import et.aksum.schema.drift.CatalogueText;
import et.aksum.schema.drift.Difference;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.HistoryDigest;
import et.aksum.schema.history.ledger.UnreadableHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the history makes of an empty database is on file, for review and for servers that look for drift. */
class ExpectedCatalogueTest extends OnEachPostgres {
    private static final Path MADE = Path.of("target/catalogue.txt");

    @Test
    void the_catalogue_on_file_is_what_the_history_makes_on_every_version()
            throws SQLException, IOException, UnreadableHistory {
        Catalogue made = TestDatabase.migratedToLookAt(server).catalogue();
        ChangelogFiles files = ChangelogFiles.ofThisBuild();
        String history = HistoryDigest.of(files);
        Files.writeString(MADE, HistoryDigest.line(history) + CatalogueText.of(made));

        assertThat(CatalogueComparison.of(ExpectedCatalogue.read(), made))
                .extracting(Difference::words)
                .as(
                        "Review what changed; if it is meant, copy liquibase/%s to liquibase/src/main/resources%s",
                        MADE, ExpectedCatalogue.RESOURCE)
                .isEmpty();
        assertThat(HistoryDigest.in(files.read(ChangelogFiles.CATALOGUE)))
                .as("Made of which history; copy liquibase/%s as above", MADE)
                .contains(history);
    }
}
