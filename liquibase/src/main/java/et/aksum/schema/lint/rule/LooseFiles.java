package et.aksum.schema.lint.rule;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Reindex;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.Vacuum;

/** What may be assumed of a file of SQL of which nobody says how it is run. */
public final class LooseFiles {
    private LooseFiles() {}

    /** Whether a migration tool may run it as one transaction: it holds nothing that PostgreSQL refuses there, and begins none itself. */
    public static boolean mayBeOneTransaction(WrittenChangeSet changeSet) {
        return changeSet.loose()
                && changeSet.statements().stream()
                        .map(read -> read.statement())
                        .noneMatch(statement -> statement instanceof Transaction || isRefusedInTransaction(statement));
    }

    /** CONCURRENTLY and VACUUM. */
    public static boolean isRefusedInTransaction(Statement statement) {
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
