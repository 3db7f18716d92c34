package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.HistoryDigest;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which changelogs: those somebody works on, or those of this build. */
final class HistoryOptions {
    private static final Path WORKING_COPY = Path.of("liquibase/src/main/resources");
    private static final Path HOME = Path.of(ChangelogFiles.HOME);

    @Option(
            names = "--history",
            order = 30,
            paramLabel = "DIR",
            description = "Directory that holds db/changelog. Otherwise liquibase/src/main/resources where that is, "
                    + "and elsewhere the changelogs in this jar.")
    @Nullable
    Path directory;

    /** For reading: the working copy if there is one, or what is packed. */
    ChangelogFiles source(Surroundings around) {
        if (directory == null && !Files.isDirectory(around.path(WORKING_COPY).resolve(HOME))) {
            return ChangelogFiles.ofThisBuild();
        }
        return workingCopy(around);
    }

    /** As what would run. */
    List<Step> steps(Surroundings around) {
        try {
            return Steps.of(source(around));
        } catch (LiquibaseException unreadable) {
            throw Refusal.unknown("The changelogs cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What the whole history makes, as it was reviewed. */
    Catalogue catalogueOnFile(Surroundings around) {
        ChangelogFiles files = source(around);
        try {
            refuseUnlessCurrent(files);
            return ExpectedCatalogue.beside(files);
        } catch (IOException missing) {
            throw Refusal.unknown(
                    "There is no %s; --replay does without it.".formatted(files.shown(ChangelogFiles.CATALOGUE)),
                    missing);
        } catch (IllegalArgumentException broken) {
            throw Refusal.unknown(
                    "%s: %s".formatted(files.shown(ChangelogFiles.CATALOGUE), broken.getMessage()), broken);
        }
    }

    /** In the light of an older catalogue everything newer would seem to be in the way. */
    private static void refuseUnlessCurrent(ChangelogFiles files) {
        try {
            if (HistoryDigest.isCatalogueStale(files)) {
                throw Refusal.unknown(
                        "%s was made of another history; --replay does without it, and CONTRIBUTING.md says how to bring it up to date."
                                .formatted(files.shown(ChangelogFiles.CATALOGUE)));
            }
        } catch (UnreadableHistory unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** For writing. */
    ChangelogFiles workingCopy(Surroundings around) {
        Path root = around.path(directory == null ? WORKING_COPY : directory);
        if (!Files.isDirectory(root.resolve(HOME))) {
            throw Refusal.unknown("There is no %s.".formatted(root.resolve(HOME)));
        }
        try {
            return ChangelogFiles.in(root);
        } catch (IOException unreadable) {
            throw Refusal.unknown("%s cannot be read.".formatted(root), unreadable);
        }
    }
}
