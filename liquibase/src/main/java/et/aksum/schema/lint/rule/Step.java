package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.token.Position;
import java.util.List;

/**
 * A statement at its moment.
 *
 * @param origin the statement of the changeSet that it is, or that it is hidden in
 * @param transaction number of the transaction it runs in
 * @param possibleTransaction the transaction it runs in when a tool runs a loose file in as few as may be; otherwise the same
 * @param inBlock whether that transaction has other statements: a changeSet's, or one between BEGIN and COMMIT
 * @param locks what it takes on tables that others use
 */
public record Step(
        ReadStatement read,
        ReadStatement origin,
        Hiding hiding,
        int transaction,
        int possibleTransaction,
        boolean inBlock,
        SessionSettings settings,
        List<TableLock> locks) {

    /** Where the statement is written. */
    public enum Hiding {
        /** In the open. */
        NONE,
        /** In a DO block. */
        BLOCK,
        /** In a text that PL/pgSQL executes. */
        DYNAMIC
    }

    public Statement statement() {
        return read.statement();
    }

    public Position position() {
        return read.position();
    }

    public boolean isHidden() {
        return hiding != Hiding.NONE;
    }

    public boolean locks(LockMode atLeast) {
        return locks.stream().anyMatch(lock -> lock.mode().compareTo(atLeast) >= 0);
    }
}
