package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.UnknownRevision;
import et.aksum.schema.plan.script.MigrationScript;
import et.aksum.schema.plan.script.NotScriptable;
import jakarta.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sql",
        description = "Writes one script for psql that leads from a revision to another. Needs no database.",
        footer = {
            "%nA revision is a release (0.1), the id of a changeSet, or none. When --to comes before --from, the script is the way back.",
            "The script refuses a database that is not exactly at --from, and leaves the same schema and history as migrate."
        })
final class SqlVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--from",
            order = 40,
            paramLabel = "REVISION",
            required = true,
            description = "Where the database is; none for one that was never migrated.")
    String from = Revisions.NONE;

    @Option(
            names = "--to",
            order = 41,
            paramLabel = "REVISION",
            description = "Where it shall be; the newest unless said.")
    @Nullable
    String to;

    SqlVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        Revisions revisions = new Revisions(history.steps(around));
        try {
            MigrationScript script = MigrationScript.between(revisions, from, to == null ? revisions.newest() : to);
            String text = script.text();
            return Report.clean(
                    List.of(text.stripTrailing()),
                    Json.createObjectBuilder()
                            .add("from", script.from())
                            .add("to", script.to())
                            .add("back", script.back())
                            .add(
                                    "changeSets",
                                    Json.createArrayBuilder(script.steps().stream()
                                            .map(Step::id)
                                            .toList()))
                            .add("script", text)
                            .build());
        } catch (UnknownRevision unknown) {
            throw Refusal.misuse(String.valueOf(unknown.getMessage()));
        } catch (NotScriptable not) {
            throw Refusal.unknown(String.valueOf(not.getMessage()), not);
        }
    }
}
