package et.aksum.schema.cli;

import et.aksum.schema.MaintenanceReport;
import et.aksum.schema.MaintenanceReport.Due;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.retention.MaintenanceRun;
import et.aksum.schema.retention.Policies;
import et.aksum.schema.retention.Policies.Hold;
import et.aksum.schema.retention.Transactions;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "retention",
        description =
                "Shows which partitions are missing and what is past its period. Changes nothing, unless told to.",
        footer =
                "%nExits with 1 when something is due: each step is a finding RETENTION. What a legal hold keeps is information.")
final class RetentionVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--run", order = 20, description = "Do it now, as the timer of the server does.")
    boolean run;

    @Option(
            names = "--hold",
            order = 21,
            paramLabel = "TABLE",
            description = "Legal hold: from now on nothing of this table is dropped or anonymised. Needs --because.")
    @Nullable
    String hold;

    @Option(
            names = "--lift",
            order = 22,
            paramLabel = "TABLE",
            description = "End the legal hold of this table. Needs --because.")
    @Nullable
    String lift;

    @Option(names = "--because", order = 23, paramLabel = "REASON", description = "Who asked for it, and why.")
    @Nullable
    String reason;

    private final Clock clock;

    RetentionVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        String table = hold == null ? lift : hold;
        if ((hold == null ? 0 : 1) + (lift == null ? 0 : 1) + (run ? 1 : 0) > 1) {
            throw Refusal.misuse("One at a time: --run, --hold or --lift.");
        }
        if (table == null && reason != null) {
            throw Refusal.misuse("--because goes with --hold or --lift.");
        }
        return database.read(
                around,
                connection -> table != null ? holding(connection, table) : run ? ran(connection) : due(connection));
    }

    private Report holding(Connection connection, String table) throws SQLException {
        if (reason == null || reason.isBlank()) {
            throw Refusal.misuse("Why? Give --because; auditors will ask.");
        }
        if (Policies.hold(connection, table, hold != null, reason) == 0) {
            throw Refusal.misuse("There is no retention policy for %s.".formatted(table));
        }
        return Report.clean(
                List.of(
                        hold != null
                                ? "Held: nothing of %s is dropped or anonymised until --lift.".formatted(table)
                                : "Lifted: %s is kept as its policies say.".formatted(table)),
                Json.createObjectBuilder()
                        .add("table", table)
                        .add("held", hold != null)
                        .build());
    }

    private Report ran(Connection connection) throws SQLException {
        MaintenanceReport done = new MaintenanceRun(Transactions.on(connection)).run(clock);
        List<String> text = new ArrayList<>();
        text.add("%d partitions made, %d rows dropped or anonymised.".formatted(done.partitions(), done.rows()));
        if (done.elsewhere()) {
            text.add("Another node is at it; this run stopped.");
        }
        List<Finding> failed = done.failures().stream()
                .map(failure -> finding(Severity.ERROR, failure, "The next run tries again; see the log."))
                .toList();
        JsonArrayBuilder ahead = Json.createArrayBuilder();
        done.ahead()
                .forEach(table -> ahead.add(Json.createObjectBuilder()
                        .add("table", table.table())
                        .add("wanted", table.wanted())
                        .add("ready", table.ready())));
        return Report.of(
                failed,
                text,
                Json.createObjectBuilder()
                        .add("partitions", done.partitions())
                        .add("rows", done.rows())
                        .add("elsewhere", done.elsewhere())
                        .add("ahead", ahead)
                        .build());
    }

    private static Report due(Connection connection) throws SQLException {
        List<Due> due = Policies.due(connection);
        List<Finding> findings = due.stream().map(RetentionVerb::finding).toList();
        JsonArrayBuilder steps = Json.createArrayBuilder();
        due.forEach(step -> steps.add(facts(step)));
        List<String> text = new ArrayList<>(findings.isEmpty() ? List.of("Nothing is due.") : List.of());
        JsonArrayBuilder holds = Json.createArrayBuilder();
        for (Hold hold : Policies.holds(connection)) {
            text.add("Held since %s: %s. %s".formatted(hold.since(), hold.table(), hold.reason()));
            holds.add(Json.createObjectBuilder()
                    .add("table", hold.table())
                    .add("since", hold.since())
                    .add("reason", hold.reason()));
        }
        return Report.of(
                findings,
                text,
                Json.createObjectBuilder().add("due", steps).add("holds", holds).build());
    }

    private static JsonObjectBuilder facts(Due step) {
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("table", step.table())
                .add("step", step.step())
                .add("subject", step.subject())
                .add("rows", step.rows());
        return step.held() == null ? facts : facts.add("held", step.held());
    }

    private static Finding finding(Due step) {
        String what = "%s: %s, %s%s."
                .formatted(
                        step.table(),
                        step.step()
                                .replace("added", "to be added")
                                .replace("dropped", "to be dropped")
                                .replace("anonymised", "to be anonymised"),
                        step.subject(),
                        step.step().endsWith("added") ? "" : ", %d rows".formatted(step.rows()));
        return step.held() == null
                ? finding(
                        Severity.WARNING,
                        what,
                        "aksum-schema retention --run, or the next run of the server's timer, does it.")
                : finding(
                        Severity.INFO,
                        what + " Held: " + step.held() + ".",
                        "aksum-schema retention --lift %s, once the hold is over.".formatted(step.table()));
    }

    private static Finding finding(Severity severity, String what, String remedy) {
        return new Finding("RETENTION", severity, "", "", what, remedy);
    }
}
