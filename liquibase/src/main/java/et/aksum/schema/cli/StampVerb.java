package et.aksum.schema.cli;

import et.aksum.schema.DriftReport;
import et.aksum.schema.MigrationFailed;
import et.aksum.schema.SchemaStamp;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.Since;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.ReferenceRows;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.UnknownRevision;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stamp",
        description =
                "Adopts a database without history: proves that it is at a revision, then records the changeSets that lead there.",
        footer = {
            "%nWhatever differs is a finding DRIFT, and then nothing is recorded. A database with a history is refused: migrate is for that.",
            "The newest revision is known from the catalogue on file; an earlier one is replayed in a scratch database."
        })
final class StampVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Option(names = "--replay", order = 34, description = "Replay the history also for the newest revision.")
    boolean replay;

    @Option(
            names = "--to",
            order = 40,
            paramLabel = "REVISION",
            description = "A release (0.1) or the id of a changeSet; the newest unless said.")
    @Nullable
    String to;

    private final Clock clock;

    StampVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        Revisions revisions = new Revisions(history.steps(around));
        String revision = to == null ? revisions.newest() : to;
        List<Step> steps = upTo(revision, revisions);
        DataSource migrator = database.open(around);
        boolean newest = steps.size() == revisions.steps().size();
        Catalogue expected =
                newest && !replay ? history.catalogueOnFile(around) : scratch.replayed(around, database.login, steps);
        ChangelogFiles files = history.source(around);
        try {
            return report(
                    SchemaStamp.run(
                            migrator,
                            steps,
                            expected,
                            Since.of(files),
                            ReferenceRows.of(files, steps, expected),
                            clock),
                    revision,
                    steps);
        } catch (MigrationFailed failed) {
            throw Refusal.unknown(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static List<Step> upTo(String revision, Revisions revisions) {
        try {
            int count = revisions.count(revision);
            if (count == 0) {
                throw Refusal.misuse("An empty database needs no stamp: migrate begins there.");
            }
            return revisions.steps().subList(0, count);
        } catch (UnknownRevision unknown) {
            throw Refusal.misuse(String.valueOf(unknown.getMessage()));
        }
    }

    private static Report report(DriftReport found, String revision, List<Step> steps) {
        if (!found.isClean()) {
            return new DriftFindings(found)
                    .report(List.of("Not stamped: this database is not at %s.".formatted(revision)));
        }
        List<String> ids = steps.stream().map(Step::id).toList();
        return Report.clean(
                List.of("Stamped: %d changeSets recorded, up to %s.".formatted(ids.size(), ids.get(ids.size() - 1))),
                Json.createObjectBuilder()
                        .add("revision", revision)
                        .add("recorded", Json.createArrayBuilder(ids))
                        .build());
    }
}
