package et.aksum.schema.cli;

import et.aksum.schema.DriftReport;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "drift",
        description = "Says in what a database differs from what this history makes. Changes nothing.",
        footer = "%nEach difference is a finding DRIFT; its remedy is a draft to be read before it is run.")
final class DriftVerb extends Verb {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--allowed",
            order = 20,
            paramLabel = "FILE",
            description = "Differences that are meant, one a line: <thing> until <yyyy-mm-dd> because <reason>.")
    @Nullable
    Path allowed;

    private final Clock clock;

    DriftVerb(Surroundings around, Clock clock) {
        super(around);
        this.clock = clock;
    }

    @Override
    Report run() {
        DriftCheck check = new DriftCheck(ExpectedCatalogue.read(), List.of(), list(), clock);
        DriftReport report = database.read(around, check::of);
        List<Finding> findings =
                report.entries().stream().map(DriftVerb::finding).toList();
        String summary = findings.isEmpty() ? "No drift in %d tables." : "%d tables looked at.";
        return Report.of(
                findings,
                List.of(summary.formatted(report.tables())),
                Json.createObjectBuilder()
                        .add("tables", report.tables())
                        .add("clean", report.isClean())
                        .build());
    }

    private static Finding finding(DriftReport.Entry entry) {
        String allowed = entry.allowed();
        return new Finding(
                "DRIFT",
                allowed == null ? Severity.ERROR : Severity.INFO,
                "",
                "",
                0,
                0,
                allowed == null ? entry.what() + "." : "%s; allowed %s.".formatted(entry.what(), allowed),
                entry.remedy());
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
