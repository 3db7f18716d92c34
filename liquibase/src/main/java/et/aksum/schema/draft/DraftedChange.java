package et.aksum.schema.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A changeSet that has no number yet.
 *
 * @param context whose changelog it belongs to
 * @param purpose last part of its id, for example {@code ship-tonnage}
 * @param comment why it exists
 * @param forward statements, without semicolons
 * @param back statements that undo them, in the order they run
 * @param inTransaction false for what PostgreSQL refuses to do in one
 * @param waivable rules that may object, each with what there is to say for the change all the same
 * @param question what the reviewer has to make sure of; empty when nothing is special about it
 */
record DraftedChange(
        String context,
        String purpose,
        String comment,
        List<String> forward,
        List<String> back,
        boolean inTransaction,
        Map<String, String> waivable,
        String question) {
    DraftedChange {
        forward = List.copyOf(forward);
        back = List.copyOf(back);
        waivable = Map.copyOf(waivable);
    }

    static DraftedChange of(String table, String purpose, String comment, List<String> forward, List<String> back) {
        return new DraftedChange(
                Naming.schema(table), Naming.purpose(table, purpose), comment, forward, back, true, Map.of(), "");
    }

    DraftedChange outsideTransaction() {
        return new DraftedChange(context, purpose, comment, forward, back, false, waivable, question);
    }

    DraftedChange waiving(String rule, String reason) {
        Map<String, String> more = new HashMap<>(waivable);
        more.put(rule, reason);
        return new DraftedChange(context, purpose, comment, forward, back, inTransaction, more, question);
    }

    DraftedChange asking(String asked) {
        return new DraftedChange(context, purpose, comment, forward, back, inTransaction, waivable, asked);
    }
}
