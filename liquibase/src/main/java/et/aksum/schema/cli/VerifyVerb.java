package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.history.ledger.HistoryVerification;
import et.aksum.schema.history.ledger.Ledger;
import et.aksum.schema.history.ledger.LedgerRefused;
import et.aksum.schema.history.ledger.Manifest;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.lint.Finding;
import jakarta.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Compares the changelogs with the manifests of the releases and with the head pointer. Needs no database.",
        footer = {
            "%nRules: IN01 released changeSet edited, IN02 id used twice, IN03 out of order, IN04 more than one head, "
                    + "IN07 file not included or include not found.",
            "--cut is for the one who publishes: it writes db/changelog/RELEASE/manifest.json, after which no changeSet of that release may change."
        })
final class VerifyVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(names = "--cut", order = 40, paramLabel = "RELEASE", description = "Write the manifest of this release.")
    @Nullable
    String cut;

    VerifyVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        try {
            return cut == null ? verified() : cut(cut);
        } catch (UnreadableHistory | LedgerRefused refused) {
            throw Refusal.unknown(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Report verified() throws UnreadableHistory {
        List<Finding> findings = HistoryVerification.of(history.source(around));
        return Report.of(
                findings, findings.isEmpty() ? List.of("The history is whole: one head, nothing edited.") : List.of());
    }

    private Report cut(String release) throws UnreadableHistory, LedgerRefused {
        Manifest manifest = new Ledger(history.workingCopy(around)).cut(release);
        return Report.clean(
                List.of("Release %s is cut: %d changeSets, ending with %s. Commit manifest.json and HEAD."
                        .formatted(release, manifest.changeSets().size(), manifest.head())),
                Json.createObjectBuilder()
                        .add("release", release)
                        .add("changeSets", manifest.changeSets().size())
                        .add("head", manifest.head())
                        .build());
    }
}
