package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.history.ledger.Heads;
import et.aksum.schema.history.ledger.Ledger;
import et.aksum.schema.history.ledger.LedgerRefused;
import et.aksum.schema.history.ledger.UnreadableHistory;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "heads",
        description = "Shows the heads of the history; there should be one. Needs no database.",
        footer = {
            "%nAfter adding a changeSet: heads --advance, and commit db/changelog/HEAD with it.",
            "After a merge that stopped at db/changelog/HEAD: heads --merge, and commit what it wrote."
        })
final class HeadsVerb extends Verb {
    @Mixin
    HistoryOptions history = new HistoryOptions();

    @ArgGroup
    Change change = new Change();

    static final class Change {
        @Option(names = "--advance", order = 40, description = "Record the changeSets that were added.")
        boolean advance;

        @Option(names = "--merge", order = 41, description = "Write a changeSet that joins all heads, and record it.")
        boolean merge;
    }

    HeadsVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        try {
            List<String> done = new ArrayList<>();
            if (change.advance) {
                new Ledger(history.workingCopy(around)).advance().forEach(id -> done.add("Recorded " + id));
            } else if (change.merge) {
                done.add("Joined by " + new Ledger(history.workingCopy(around)).merge());
            }
            return report(Heads.of(history.source(around)), done);
        } catch (UnreadableHistory | LedgerRefused refused) {
            throw Refusal.unknown(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Report report(Heads heads, List<String> done) {
        List<String> text = new ArrayList<>(done);
        heads.ids().forEach(id -> text.add("head " + id));
        JsonObject facts = Json.createObjectBuilder()
                .add("heads", Json.createArrayBuilder(heads.ids()))
                .add("done", Json.createArrayBuilder(done))
                .build();
        return Report.of(heads.findings(), text, facts);
    }
}
