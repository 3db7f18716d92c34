package et.aksum.schema.cli;

import et.aksum.schema.MigrationFailed;
import et.aksum.schema.MigrationReport;
import et.aksum.schema.SchemaMigration;
import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description = "Applies to a database what it has not seen, as the start of the server does.",
        footer = "%nSeveral may run at once: one migrates, the others wait for it and find nothing to do.")
final class MigrateVerb extends Verb {
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

    MigrateVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        try {
            return report(SchemaMigration.migrate(database.open(around), history.source(around), contexts));
        } catch (MigrationFailed failed) {
            throw Refusal.unknown(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Report report(MigrationReport done) {
        List<String> text = new ArrayList<>(done.applied());
        text.add("%d changeSets applied in %d ms.".formatted(done.applied().size(), done.millis()));
        return Report.clean(
                text,
                Json.createObjectBuilder()
                        .add("applied", Json.createArrayBuilder(done.applied()))
                        .add("millis", done.millis())
                        .build());
    }
}
