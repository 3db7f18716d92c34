package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import java.util.List;

/**
 * What a history ends with.
 *
 * @param ids one, when all is well
 * @param findings IN04; empty when all is well
 */
public record Heads(List<String> ids, List<Finding> findings) {

    public Heads {
        ids = List.copyOf(ids);
        findings = List.copyOf(findings);
    }

    public static Heads of(ChangelogFiles source) throws UnreadableHistory {
        History history = History.read(source);
        return new Heads(history.lineage().tips(), HeadsCheck.of(history));
    }
}
