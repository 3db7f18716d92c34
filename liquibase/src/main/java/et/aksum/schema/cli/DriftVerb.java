package et.aksum.schema.cli;

import et.aksum.schema.DriftReport;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.Since;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.plan.Plan;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "drift",
        description =
                "Says in what a database, this history and the entities differ, each two of them. Changes nothing.",
        footer = {
            "%nEach difference is a finding DRIFT of the changeSet that touched the thing last; its remedy is a draft to be read before it is run.",
            "What the history makes is read from the catalogue on file; with --replay it is tried out."
        })
final class DriftVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--allowed",
            order = 20,
            paramLabel = "FILE",
            description = "Differences that are meant, one a line: <thing> until <yyyy-mm-dd> because <reason>.")
    @Nullable
    Path allowed;

    @Option(
            names = "--replay",
            order = 34,
            description = "Replay the history in a scratch database instead of trusting the catalogue on file.")
    boolean replay;

    @Option(names = "--without-database", order = 36, description = "Compare the entities with the history only.")
    boolean withoutDatabase;

    private final Clock clock;

    DriftVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        AllowedDrift list = list();
        Optional<List<MappedTable>> entities = model.discover(around);
        if (withoutDatabase && entities.isEmpty()) {
            throw Refusal.misuse("Which entities? Name their archive by --model or AKSUM_SCHEMA_MODEL.");
        }
        DriftCheck check =
                new DriftCheck(expected(), Since.of(history.source(around)), entities.orElse(List.of()), list, clock);
        DriftReport report = withoutDatabase ? check.withoutDatabase() : database.read(around, check::of);
        List<String> text = new ArrayList<>();
        String summary = report.entries().isEmpty() ? "No drift in %d tables." : "%d tables looked at.";
        text.add(summary.formatted(report.tables()));
        text.add(entities.map(tables -> "%d tables of entities looked at.".formatted(tables.size()))
                .orElse("No entities looked at: --model names their archive."));
        if (!withoutDatabase && !report.entries().isEmpty()) {
            pending().ifPresent(text::add);
        }
        return new DriftFindings(report).report(text);
    }

    /** A database of an earlier release lacks much that nobody took away. */
    private Optional<String> pending() {
        List<Step> steps = history.steps(around);
        int pending = database.read(around, connection -> Plan.of(connection, steps, Set.of()))
                .pending()
                .size();
        return pending == 0
                ? Optional.empty()
                : Optional.of("ChangeSets pending: %d. What they make is missing here; aksum-schema plan shows them."
                        .formatted(pending));
    }

    private Catalogue expected() {
        return replay
                ? scratch.replayed(around, database.login, new Revisions(history.steps(around)).steps())
                : history.catalogueOnFile(around);
    }

    private AllowedDrift list() {
        if (allowed == null) {
            return AllowedDrift.none();
        }
        try {
            return AllowedDrift.parse(Files.readString(around.path(allowed)));
        } catch (IOException unreadable) {
            throw Refusal.unknown("%s cannot be read.".formatted(allowed), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.misuse(String.valueOf(wrong.getMessage()));
        }
    }
}
