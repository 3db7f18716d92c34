package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.draft.Draft;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.HistoryVerification;
import et.aksum.schema.history.ledger.ReleaseName;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.plan.Revisions;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "draft",
        description =
                "Writes changelogs that bring the schema to the entities, for somebody to review. Touches no database but a scratch one.",
        footer = {
            "%nA draft adds and widens; it drops nothing. It is linted; what the linter says against it are its findings.",
            "It is in no release before you include it in release.xml, and the build refuses it there before reviewed-by: and reviewed-on: are filled in."
        })
final class DraftVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    LoginOptions login = new LoginOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--replay",
            order = 34,
            description = "Replay the history in a scratch database instead of trusting the catalogue on file.")
    boolean replay;

    @Option(
            names = "--release",
            order = 40,
            paramLabel = "RELEASE",
            description = "The release it is for; the one after the last that was cut, unless said.")
    @Nullable
    String release;

    private final Clock clock;

    DraftVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        ChangelogFiles files = history.workingCopy(around);
        List<MappedTable> tables = model.discover(around)
                .orElseThrow(
                        () -> Refusal.misuse("Which entities? Name their archive by --model or AKSUM_SCHEMA_MODEL."));
        Catalogue made = replay
                ? scratch.replayed(around, login, new Revisions(history.steps(around)).steps())
                : history.catalogueOnFile(around);
        Draft draft = Draft.of(tables, made, files, release(files), LocalDate.now(clock));
        List<String> waiting = draft.files().isEmpty() ? List.of() : waiting(files);
        write(draft.files(), files.root().orElseThrow());
        return report(draft, waiting, files);
    }

    private String release(ChangelogFiles files) {
        try {
            return release == null ? ReleaseName.coming(files) : ReleaseName.open(files, release);
        } catch (UnreadableHistory unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (IllegalArgumentException no) {
            throw Refusal.misuse(String.valueOf(no.getMessage()));
        }
    }

    /** Drafts of before, which are in no release: what they hold is drafted once more. */
    private static List<String> waiting(ChangelogFiles files) {
        try {
            return HistoryVerification.of(files).stream()
                    .filter(finding -> finding.rule().equals("DRAFT") && finding.severity() == Severity.INFO)
                    .map(Finding::file)
                    .toList();
        } catch (UnreadableHistory unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static void write(Map<String, String> texts, Path root) {
        try {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException full) {
            throw Refusal.unknown("The draft cannot be written: %s.".formatted(FileFailure.inWords(full)), full);
        }
    }

    private static Report report(Draft draft, List<String> waiting, ChangelogFiles files) {
        List<String> text = new ArrayList<>();
        if (draft.files().isEmpty()) {
            text.add("Nothing to draft: the history makes what the entities need.");
        }
        draft.changeSets().forEach(id -> text.add("drafted " + id));
        draft.files().keySet().forEach(path -> text.add("wrote " + files.shown(path)));
        draft.left().forEach(what -> text.add("left: " + what));
        waiting.forEach(file -> text.add("%s waits already, and is in no release: keep one of them.".formatted(file)));
        return Report.of(
                draft.findings().stream()
                        .map(finding -> LintVerb.shown(finding, files))
                        .toList(),
                text,
                Json.createObjectBuilder()
                        .add("files", Json.createArrayBuilder(draft.files().keySet()))
                        .add("changeSets", Json.createArrayBuilder(draft.changeSets()))
                        .add("left", Json.createArrayBuilder(draft.left()))
                        .add("waiting", Json.createArrayBuilder(waiting))
                        .build());
    }
}
