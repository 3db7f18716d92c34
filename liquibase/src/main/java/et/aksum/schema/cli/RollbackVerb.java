package et.aksum.schema.cli;

import et.aksum.schema.MigrationFailed;
import et.aksum.schema.SchemaRollback;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.UnknownRevision;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rollback",
        description = "Takes a database back to an earlier revision. Without --yes it only shows what that would do.",
        footer =
                "%nData in tables and columns that are dropped is gone. Stop the application first: it expects its own schema.")
final class RollbackVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--to",
            order = 40,
            paramLabel = "REVISION",
            required = true,
            description = "A release (0.1), the id of a changeSet, or none; it stays, what came after it goes.")
    String to = Revisions.NONE;

    @Option(names = "--yes", order = 41, description = "Do it.")
    boolean yes;

    RollbackVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        DataSource migrator = database.open(around);
        List<Step> steps = history.steps(around);
        try {
            return yes
                    ? undone(SchemaRollback.run(migrator, steps, to))
                    : shown(SchemaRollback.plan(migrator, steps, to));
        } catch (UnknownRevision unknown) {
            throw Refusal.misuse(String.valueOf(unknown.getMessage()));
        } catch (MigrationFailed failed) {
            throw Refusal.unknown(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Report undone(List<String> ids) {
        List<String> text = new ArrayList<>(ids);
        text.add("%d changeSets taken back.".formatted(ids.size()));
        return Report.clean(
                text,
                Json.createObjectBuilder()
                        .add("undone", Json.createArrayBuilder(ids))
                        .build());
    }

    private static Report shown(List<Step> steps) {
        List<String> text = new ArrayList<>();
        for (Step step : steps) {
            text.add("-- " + step.id());
            text.addAll(step.back().texts());
            text.add("");
        }
        text.add("%d changeSets would be taken back; --yes does it.".formatted(steps.size()));
        return Report.clean(
                text,
                Json.createObjectBuilder()
                        .add(
                                "wouldUndo",
                                Json.createArrayBuilder(
                                        steps.stream().map(Step::id).toList()))
                        .build());
    }
}
