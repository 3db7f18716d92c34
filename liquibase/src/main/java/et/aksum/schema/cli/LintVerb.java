package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ChangelogProblem;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.history.ledger.ModelFiles;
import et.aksum.schema.history.ledger.ReleasedChangeSets;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Linter;
import et.aksum.schema.lint.MappedModel;
import et.aksum.schema.lint.TableStatistics;
import et.aksum.schema.run.MigrationSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description =
                "Says what changeSets, or SQL files, would do wrong in production. Needs no database, unless for --live.",
        footer = {
            "%nWithout FILE it reads the history, and reports on what is not released yet.",
            "A FILE of loose SQL runs as it is, outside of any migration; one with Liquibase's changeset lines as a migration runs it."
        })
final class LintVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "SQL files to read instead of the history.")
    List<Path> sqlFiles = new ArrayList<>();

    @Option(
            names = "--stats",
            order = 40,
            paramLabel = "FILE",
            description =
                    "Sizes of tables, as report --stats writes them: findings weigh less on small tables, and name the time a lock is held.")
    @Nullable
    Path stats;

    @Option(
            names = "--in-order",
            order = 42,
            description = "The FILEs are one history: what one makes is there, and in use, when the next runs.")
    boolean inOrder;

    @Option(names = "--all", order = 41, description = "Report on released changeSets too.")
    boolean all;

    @Mixin
    EvidenceOptions evidence = new EvidenceOptions();

    private final Clock clock;

    LintVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        LintSettings settings =
                LintSettings.on(LocalDate.now(clock)).with(statistics()).with(previousRelease());
        LintSettings managed =
                settings.withRunnerSettings(MigrationSession.LIMITS, MigrationSession.LIMITS_OUTSIDE_A_TRANSACTION);
        if (evidence.shadow && !sqlFiles.isEmpty()) {
            throw Refusal.misuse("--shadow runs the history; loose files are only read.");
        }
        List<Finding> findings = new ArrayList<>(
                sqlFiles.isEmpty() ? ofHistory(managed) : ofFiles(new Linter(settings), new Linter(managed)));
        findings.addAll(evidence.findings(history, around));
        return Report.of(findings, findings.isEmpty() ? List.of("Nothing to say against it.") : List.of());
    }

    private List<Finding> ofHistory(LintSettings settings) {
        ChangelogFiles files = history.source(around);
        Changelog changelog = Changelog.read(files, ChangelogFiles.MASTER);
        if (!changelog.problems().isEmpty()) {
            ChangelogProblem first = changelog.problems().get(0);
            throw Refusal.unknown("%s:%d: %s".formatted(files.shown(first.file()), first.line(), first.message()));
        }
        try {
            ReleasedChangeSets released = ReleasedChangeSets.of(files);
            Predicate<ChangeSetKey> asked = key -> all || !released.contains(key);
            LintSettings shown = evidence.shadow
                    ? settings.with(evidence.observed(history.steps(around), around, step -> asked.test(step.key())))
                    : settings;
            return new Linter(shown)
                    .lint(changelog.changeSets(), changeSet -> asked.test(changeSet.key())).stream()
                            .map(finding -> shown(finding, files))
                            .toList();
        } catch (UnreadableHistory unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private List<Finding> ofFiles(Linter loose, Linter managed) {
        List<List<WrittenChangeSet>> histories = sqlFiles.stream()
                .map(file -> Changelog.ofSql(file.toString(), text(file)).changeSets())
                .toList();
        if (inOrder) {
            histories = List.of(histories.stream().flatMap(List::stream).toList());
        }
        List<Finding> findings = new ArrayList<>();
        for (List<WrittenChangeSet> changeSets : histories) {
            boolean isLoose = changeSets.stream().allMatch(WrittenChangeSet::loose);
            findings.addAll((isLoose ? loose : managed).lint(changeSets, changeSet -> true));
        }
        return findings;
    }

    static Finding shown(Finding finding, ChangelogFiles files) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                files.shown(finding.file()),
                finding.changeSet(),
                finding.line(),
                finding.column(),
                finding.message(),
                finding.remedy());
    }

    /** Old changeSets need not fit the entities of a release that came after them. */
    private MappedModel previousRelease() {
        return all || !sqlFiles.isEmpty()
                ? MappedModel.NONE
                : ModelFiles.ofLastRelease(history.source(around))
                        .map(MappedModel::parse)
                        .orElse(MappedModel.NONE);
    }

    private TableStatistics statistics() {
        if (stats == null) {
            return TableStatistics.NONE;
        }
        try {
            return TableStatistics.parse(text(stats));
        } catch (IllegalArgumentException broken) {
            throw Refusal.unknown("%s: %s".formatted(stats, broken.getMessage()), broken);
        }
    }

    private String text(Path file) {
        try {
            return Files.readString(around.path(file));
        } catch (IOException unreadable) {
            String reason = FileFailure.reason(unreadable);
            throw Refusal.unknown(
                    "%s cannot be read%s.".formatted(file, reason.isEmpty() ? "" : ": " + reason), unreadable);
        }
    }
}
