package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ReleasedModel;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.HistoryVerification;
import et.aksum.schema.history.ledger.Ledger;
import et.aksum.schema.history.ledger.LedgerRefused;
import et.aksum.schema.history.ledger.Manifest;
import et.aksum.schema.history.ledger.TargetCheck;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.RoundTrip;
import et.aksum.schema.plan.Step;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Compares the changelogs with the manifests of the releases and with the head pointer. Needs no database, unless for --replay.",
        footer = {
            "%nRules: IN01 released changeSet edited, IN02 id used twice, IN03 out of order, IN04 more than one head, "
                    + "IN07 file not included or include not found, IN12 what runs is not what is written, "
                    + "CATALOGUE the catalogue on file is of another history, DRAFT an included draft without review; with --replay also IN06 rollback not equivalent.",
            "--cut is for the one who publishes: it writes db/changelog/RELEASE/manifest.json, after which no changeSet of that release may change, "
                    + "and model.txt beside it: what the entities need, which the next release must leave in place (BC04)."
        })
final class VerifyVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--against",
            order = 38,
            paramLabel = "REVISION",
            description =
                    "Also compare with what git has on this branch or commit, such as origin/main: ids that are taken "
                            + "there, and changeSets there that would make two heads.")
    @Nullable
    String target;

    @Mixin
    LoginOptions login = new LoginOptions();

    @Option(
            names = "--replay",
            order = 39,
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "JDBC-URL",
            description =
                    "Also prove that each changeSet can be taken back (IN06): up, down and up again, in this EMPTY "
                            + "scratch database, which is of no use afterwards. Without an address in that of AKSUM_SCHEMA_SCRATCH_URL, and else in a PostgreSQL of the moment.")
    @Nullable
    String scratch;

    @Mixin
    ModelOptions model = new ModelOptions();

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
        List<Finding> findings = new ArrayList<>(HistoryVerification.of(history.source(around)));
        if (target != null) {
            findings.addAll(against(target));
        }
        if (scratch != null) {
            findings.addAll(ScratchOptions.in(scratch, around, login, this::replayed));
        }
        boolean whole = findings.stream().allMatch(finding -> finding.severity() == Severity.INFO);
        return Report.of(findings, whole ? List.of("The history is whole: one head, nothing edited.") : List.of());
    }

    private List<Finding> against(String name) throws UnreadableHistory {
        ChangelogFiles ours = history.workingCopy(around);
        try (TemporaryDirectory place = new TemporaryDirectory()) {
            ChangelogFiles theirs = new GitRevision(ours.root().orElseThrow(), name).checkedOutTo(place.path());
            return TargetCheck.of(ours, theirs, name);
        }
    }

    private List<Finding> replayed(DataSource database) {
        ChangelogFiles files = history.source(around);
        List<Step> steps = new Revisions(history.steps(around)).steps();
        return DatabaseOptions.asOwner(database, connection -> {
            ScratchOptions.refuseUnlessEmpty(connection);
            return new RoundTrip(connection, files::shown).prove(steps);
        });
    }

    /** What the entities of this release need; the next one is held to it. */
    private String mapped() {
        List<MappedTable> entities = model.discover(around)
                .orElseThrow(() -> Refusal.misuse(
                        "Which entities does the release have? Name their archive by --model or AKSUM_SCHEMA_MODEL."));
        try {
            return ReleasedModel.lines(entities, history.catalogueOnFile(around));
        } catch (IllegalArgumentException gap) {
            throw Refusal.unknown(String.valueOf(gap.getMessage()), gap);
        }
    }

    private Report cut(String release) throws UnreadableHistory, LedgerRefused {
        Manifest manifest = new Ledger(history.workingCopy(around)).cut(release, mapped());
        return Report.clean(
                List.of("Release %s is cut: %d changeSets, ending with %s. Commit manifest.json, model.txt and HEAD."
                        .formatted(release, manifest.changeSets().size(), manifest.head())),
                Json.createObjectBuilder()
                        .add("release", release)
                        .add("changeSets", manifest.changeSets().size())
                        .add("head", manifest.head())
                        .build());
    }
}
