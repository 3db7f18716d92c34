package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.places.PlaceFile;
import et.aksum.schema.places.PlaceFile.Remark;
import et.aksum.schema.places.PlaceRegister;
import et.aksum.schema.places.PlaceRegister.Changes;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "places",
        description =
                "Shows what a newer list of regions, zones and woredas would change, and what is wrong in it, by line. Changes nothing, unless told to.",
        footer =
                "%nEach flaw and each change that waits is a finding PLACE. Nothing of a list with a flaw is loaded. A place is never deleted: one the list leaves out is closed.")
final class PlacesVerb extends Verb {
    private static final long MOST_BYTES = 16L << 20;
    private static final int USUAL_SHARE = 10;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "JSON: an object of regions, each an object of zones, each an array of woredas.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    Path file;

    @Option(names = "--apply", order = 20, description = "Make the places those of the list.")
    boolean apply;

    @Option(
            names = "--close-many",
            order = 21,
            description =
                    "The list is whole, though it leaves out more than a tenth of the places. Without it such a list is taken for a part.")
    boolean closeMany;

    private final Clock clock;

    PlacesVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        PlaceFile.Read list = PlaceFile.read(bytes());
        List<Finding> findings = new ArrayList<>();
        list.flaws()
                .forEach(flaw -> findings.add(remark(Severity.ERROR, flaw, "Mend the list; nothing of it is loaded.")));
        list.corrections()
                .forEach(corrected -> findings.add(remark(Severity.INFO, corrected, "Nothing need be done.")));
        if (!list.flaws().isEmpty()) {
            return report(findings, "%d flaws.".formatted(list.flaws().size()), list, null);
        }
        return database.read(around, connection -> {
            Changes changes = PlaceRegister.compare(connection, list.places());
            if (apply) {
                if (tooMany(changes)) {
                    throw Refusal.misuse("The list leaves out %d of %d places. If it is whole, say --close-many."
                            .formatted(changes.closed().size(), before(changes)));
                }
                changes = PlaceRegister.load(
                        connection,
                        list.places(),
                        "list %s, loaded %s".formatted(file.getFileName(), LocalDate.now(clock)));
            }
            change(findings, changes);
            return report(findings, words(changes), list, changes);
        });
    }

    private byte[] bytes() {
        Path path = around.path(file);
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw Refusal.misuse("The file has more than %d MiB.".formatted(MOST_BYTES >> 20));
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void change(List<Finding> findings, Changes changes) {
        changes.added().forEach(code -> findings.add(change("%s is new.".formatted(code))));
        changes.renamed()
                .forEach(place -> findings.add(change(
                        "%s is written \"%s\", not \"%s\".".formatted(place.code(), place.now(), place.before()))));
        changes.reopened().forEach(code -> findings.add(change("%s is in use again.".formatted(code))));
        changes.closed()
                .forEach(code -> findings.add(
                        change("%s is left out and closed: addresses there keep it, no new one is put there."
                                .formatted(code))));
    }

    private Finding change(String what) {
        return apply
                ? new Finding("PLACE", Severity.INFO, "", "", what, "Done.")
                : new Finding("PLACE", Severity.WARNING, "", "", what, "aksum-schema places --apply does it.");
    }

    private Finding remark(Severity severity, Remark remark, String remedy) {
        return new Finding(
                "PLACE",
                severity,
                file.toString(),
                "",
                Math.toIntExact(remark.line()),
                Math.toIntExact(remark.column()),
                remark.text(),
                remedy);
    }

    private String words(Changes changes) {
        if (changes.isEmpty()) {
            return "Nothing to change: the database has the places of this list.";
        }
        return "%d new, %d renamed, %d in use again, %d closed; %d stay in use. %s"
                .formatted(
                        changes.added().size(),
                        changes.renamed().size(),
                        changes.reopened().size(),
                        changes.closed().size(),
                        changes.kept(),
                        apply ? "Servers show it within a minute." : "Nothing was changed.");
    }

    private static Report report(List<Finding> findings, String words, PlaceFile.Read list, @Nullable Changes changes) {
        var facts = Json.createObjectBuilder()
                .add("places", list.places().size())
                .add("flaws", list.flaws().size());
        if (changes != null) {
            facts.add("added", changes.added().size())
                    .add("renamed", changes.renamed().size())
                    .add("reopened", changes.reopened().size())
                    .add("closed", changes.closed().size());
        }
        return Report.of(findings, List.of(words), facts.build());
    }

    private boolean tooMany(Changes changes) {
        return !closeMany && changes.closed().size() > before(changes) / USUAL_SHARE;
    }

    private static int before(Changes changes) {
        return changes.kept() + changes.closed().size();
    }
}
