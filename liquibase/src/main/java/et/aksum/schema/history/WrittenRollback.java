package et.aksum.schema.history;

import et.aksum.schema.sql.ReadStatement;
import java.util.List;

/**
 * How a changeSet is undone.
 *
 * @param declared whether the changeSet says anything about it
 * @param reason why there is none, {@code empty} when that is all it says; blank when nothing is said
 * @param byItself whether every change is one that Liquibase can reverse without being told
 */
public record WrittenRollback(boolean declared, String reason, boolean byItself, List<ReadStatement> statements) {
    public WrittenRollback {
        statements = List.copyOf(statements);
    }
}
