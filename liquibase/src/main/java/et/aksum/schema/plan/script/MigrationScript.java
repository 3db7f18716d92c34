package et.aksum.schema.plan.script;

import et.aksum.schema.plan.HistoryTable;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.UnknownRevision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What leads from one revision to another.
 *
 * @param from where the database must be, for the reader
 * @param to where it is afterwards, for the reader
 * @param before what it has seen, and nothing else
 * @param steps in the order they are run or taken back
 * @param back whether they are taken back
 */
public record MigrationScript(String from, String to, List<Step> before, List<Step> steps, boolean back) {

    /** For a database that was never migrated. */
    private static final String HOME_OF_HISTORY =
            "\nbegin;\n" + String.join(";\n", HistoryTable.statements()) + ";\ncommit;\n";

    public MigrationScript {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
    }

    /**
     * Forward, or back when {@code to} comes first.
     *
     * @throws UnknownRevision when one of them names nothing
     * @throws NotScriptable when a step asks something that has no SQL, or has no way back
     */
    public static MigrationScript between(Revisions revisions, String from, String to)
            throws UnknownRevision, NotScriptable {
        int start = revisions.count(from);
        int end = revisions.count(to);
        List<Step> before = revisions.steps().subList(0, start);
        List<Step> steps = new ArrayList<>(revisions.steps().subList(Math.min(start, end), Math.max(start, end)));
        boolean back = end < start;
        if (back) {
            Collections.reverse(steps);
        }
        NotScriptable.refuse(steps, back);
        return new MigrationScript(from, to, before, steps, back);
    }

    /** The whole script, ending with a line end. */
    public String text() {
        StringBuilder body = new StringBuilder(Frame.OPENING);
        body.append(new Guard(from, to, before).sql());
        if (before.isEmpty() && !back) {
            body.append(HOME_OF_HISTORY);
        }
        for (Step step : steps) {
            body.append(back ? StepText.back(step) : StepText.forward(step));
        }
        body.append(Frame.CLOSING);
        return new Frame(this).around(body.toString());
    }
}
