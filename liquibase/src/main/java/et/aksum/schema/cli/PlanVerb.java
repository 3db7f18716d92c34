package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Report;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.plan.Plan;
import et.aksum.schema.plan.Step;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "Shows what migrate would apply to a database now, with its SQL. Changes nothing.",
        footer =
                "%nExits with 1 when something is pending: each changeSet is a finding PENDING. One that ran with another content is a finding IN01.")
final class PlanVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--context",
            order = 20,
            paramLabel = "NAME",
            description = "Also what runs in this special context only, such as demo. May be repeated.")
    Set<String> contexts = new LinkedHashSet<>();

    PlanVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        List<Step> steps = history.steps(around);
        Plan plan = database.read(around, connection -> Plan.of(connection, steps, contexts));
        ChangelogFiles files = history.source(around);
        List<Finding> findings = new ArrayList<>();
        plan.edited().forEach(step -> findings.add(edited(step, files)));
        plan.pending().forEach(step -> findings.add(pending(step, files)));
        return Report.of(findings, text(plan), facts(plan).build());
    }

    private static Finding pending(Step step, ChangelogFiles files) {
        return new Finding(
                "PENDING",
                Severity.WARNING,
                files.shown(step.key().path()),
                step.id(),
                "This database has not seen it.",
                "aksum-schema migrate, or the next start of the server, applies it.");
    }

    private static Finding edited(Step step, ChangelogFiles files) {
        return new Finding(
                "IN01",
                Severity.ERROR,
                files.shown(step.key().path()),
                step.id(),
                "This database has seen it with another content: migrate, and the start of the server, refuse to begin.",
                "Restore it as it ran (git log shows how), and correct it by a new changeSet.");
    }

    private static List<String> text(Plan plan) {
        List<String> text = new ArrayList<>();
        for (Step step : plan.pending()) {
            text.add("-- " + step.id() + (step.inTransaction() ? "" : ", not in a transaction"));
            text.addAll(step.forward());
            text.add("");
        }
        plan.unknown().forEach(key -> text.add("-- Not in this history: " + key.id() + " (" + key.path() + ")"));
        if (plan.pending().isEmpty() && plan.edited().isEmpty()) {
            text.add("Nothing is pending.");
        }
        return text;
    }

    private static JsonObjectBuilder facts(Plan plan) {
        JsonArrayBuilder pending = Json.createArrayBuilder();
        plan.pending()
                .forEach(step -> pending.add(Json.createObjectBuilder()
                        .add("id", step.key().id())
                        .add("author", step.key().author())
                        .add("file", step.key().path())
                        .add("inTransaction", step.inTransaction())
                        .add("sql", Json.createArrayBuilder(step.forward()))));
        JsonArrayBuilder unknown = Json.createArrayBuilder();
        plan.unknown().forEach(key -> unknown.add(key.id()));
        JsonArrayBuilder edited = Json.createArrayBuilder();
        plan.edited().forEach(step -> edited.add(step.id()));
        return Json.createObjectBuilder()
                .add("pending", pending)
                .add("edited", edited)
                .add("unknown", unknown);
    }
}
