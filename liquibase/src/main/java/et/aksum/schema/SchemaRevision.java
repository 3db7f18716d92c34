package et.aksum.schema;

import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ExpectedHistory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what a database has seen with what this build expects. */
public final class SchemaRevision {
    private static final Logger LOG = System.getLogger(SchemaRevision.class.getName());

    private SchemaRevision() {}

    /**
     * One read-only query without locks; the changelogs themselves were parsed once. Never throws for a database that cannot answer: the state
     * is then {@link SchemaState#UNKNOWN}. On a database that was never migrated the transaction of the connection, if any, is aborted.
     */
    public static SchemaStatus read(Connection connection) {
        ExpectedHistory expected = ExpectedHistory.ofThisBuild();
        try {
            return compare(AppliedHistory.read(connection), expected);
        } catch (SQLException unreadable) {
            LOG.log(Level.WARNING, "The history of the schema cannot be read: {0}", unreadable.getMessage());
            return new SchemaStatus(null, expected.head(), 0, null, SchemaState.UNKNOWN);
        }
    }

    static SchemaStatus compare(List<ChangeSetKey> applied, ExpectedHistory expected) {
        Set<ChangeSetKey> seen = new HashSet<>(applied);
        List<ChangeSetKey> missing =
                expected.required().stream().filter(key -> !seen.contains(key)).toList();
        int pending = missing.size();
        String next = missing.isEmpty() ? null : missing.get(0).id();
        if (applied.isEmpty()) {
            return new SchemaStatus(null, expected.head(), pending, next, SchemaState.NEVER_MIGRATED);
        }
        String current = applied.get(applied.size() - 1).id();
        SchemaState state;
        if (pending > 0) {
            state = SchemaState.BEHIND;
        } else if (expected.known().containsAll(seen)) {
            state = SchemaState.UP_TO_DATE;
        } else {
            state = SchemaState.AHEAD;
        }
        return new SchemaStatus(current, expected.head(), pending, next, state);
    }
}
