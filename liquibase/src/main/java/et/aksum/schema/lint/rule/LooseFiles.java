package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.Vacuum;
import java.util.ArrayList;
import java.util.List;

/** What may be assumed of a file of SQL of which nobody says how it is run. */
public final class LooseFiles {
    static final int ALONE = -1;

    private LooseFiles() {}

    /**
     * Which of its statements a migration tool may run in one transaction: those between two that end a transaction, when the file
     * begins none itself and nothing stands there that PostgreSQL refuses in a transaction.
     *
     * @return for each statement the number of its transaction, {@link #ALONE} where it has none
     */
    static List<Integer> possibleTransactions(WrittenChangeSet changeSet) {
        List<Statement> statements =
                changeSet.statements().stream().map(ReadStatement::statement).toList();
        boolean apart = !changeSet.loose() || statements.stream().anyMatch(LooseFiles::begins);
        List<Integer> numbers = new ArrayList<>();
        for (int from = 0; from < statements.size(); ) {
            int end = from;
            while (end < statements.size() && !(statements.get(end) instanceof Transaction)) {
                end++;
            }
            int next = Math.min(end + 1, statements.size());
            boolean refused = statements.subList(from, end).stream().anyMatch(LooseFiles::isRefusedInTransaction);
            while (numbers.size() < next) {
                numbers.add(apart || refused ? ALONE : from);
            }
            from = next;
        }
        return numbers;
    }

    /** Whether a file that says nothing about transactions holds CONCURRENTLY beside what may run in one. */
    public static boolean mixesWithOthers(WrittenChangeSet changeSet) {
        return changeSet.loose()
                && changeSet.statements().stream()
                        .map(ReadStatement::statement)
                        .noneMatch(Transaction.class::isInstance)
                && changeSet.statements().stream()
                        .map(ReadStatement::statement)
                        .anyMatch(
                                statement -> !isRefusedInTransaction(statement) && !StatementKinds.isNoWork(statement));
    }

    private static boolean begins(Statement statement) {
        return statement instanceof Transaction control && control.verb() == Transaction.Verb.BEGIN;
    }

    /** CONCURRENTLY and VACUUM. */
    private static boolean isRefusedInTransaction(Statement statement) {
        return isConcurrent(statement) || statement instanceof Vacuum;
    }

    /** Whether the statement says CONCURRENTLY and must be outside a transaction for that. */
    public static boolean isConcurrent(Statement statement) {
        if (statement instanceof AlterRelation alter) {
            return alter.actions().stream()
                    .anyMatch(action -> action instanceof AlterAction.DetachPartition detach && detach.concurrently());
        }
        return statement instanceof CreateIndex create && create.concurrently()
                || statement instanceof DropObjects drop && drop.concurrently()
                || statement instanceof Reindex reindex && reindex.concurrently();
    }
}
