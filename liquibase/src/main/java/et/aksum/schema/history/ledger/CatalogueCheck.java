package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.util.List;

/** CATALOGUE: what lies on file as the result of the history is the result of this history. */
final class CatalogueCheck {
    private static final String RULE = "CATALOGUE";

    private CatalogueCheck() {}

    static List<Finding> of(History history) {
        return HistoryDigest.isCatalogueStale(history)
                ? List.of(
                        new HistoryFindings(history.source())
                                .inFile(
                                        ChangelogFiles.CATALOGUE,
                                        RULE,
                                        "It was made of another history: drift would be looked for in the light of the schema of before.",
                                        "./mvnw -pl liquibase test makes target/catalogue.txt of this one; review it and copy it here."))
                : List.of();
    }
}
