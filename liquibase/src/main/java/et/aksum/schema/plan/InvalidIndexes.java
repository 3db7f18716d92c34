package et.aksum.schema.plan;

import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.run.MigrationSession;
import et.aksum.schema.run.UnfinishedWork;
import et.aksum.schema.run.UnfinishedWork.InvalidIndex;
import et.aksum.schema.sql.CreateIndex;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Indexes that a build beside the users left INVALID when it was cut short: they cost every write and help no read, and a second build under the same
 * name fails.
 */
public final class InvalidIndexes {
    private static final Logger LOG = System.getLogger(InvalidIndexes.class.getName());

    private static final Map<String, String> PATIENT = Map.of("lock_timeout", "15min", "statement_timeout", "0");

    private static final String LEFT_BY_REBUILD = ".*_cc(new|old)\\d*";

    private final Connection connection;

    /** @param connection in auto-commit mode, as the owner of the indexes */
    public InvalidIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Names with their schemas. */
    public List<String> found() throws SQLException {
        return leftovers().stream().map(InvalidIndex::qualified).toList();
    }

    /**
     * Removes those that a pending changeSet will build again, and the leftovers of an earlier rebuild; rebuilds the others. Never blocks anybody.
     *
     * @return what was done, in words
     */
    public List<String> mend(ChangelogFiles files) throws SQLException {
        List<InvalidIndex> all = leftovers();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> pending = namesBuiltByPending(files);
        List<String> done = new ArrayList<>();
        MigrationSession.limit(connection, PATIENT);
        for (InvalidIndex index : all) {
            boolean again = pending.contains(index.name()) || index.name().matches(LEFT_BY_REBUILD);
            done.add(again ? remove(index) : rebuild(index));
        }
        MigrationSession.limit(connection, MigrationSession.LIMITS);
        LOG.log(Level.WARNING, "Indexes had been left INVALID: {0}.", String.join(", ", done));
        return done;
    }

    private String remove(InvalidIndex index) throws SQLException {
        execute("drop index concurrently " + index.qualified());
        return "removed " + index.qualified();
    }

    /** One that cannot be rebuilt, because rows contradict it, must not keep the application from starting; it was so before. */
    private String rebuild(InvalidIndex index) {
        try {
            execute("reindex index concurrently " + index.qualified());
            return "rebuilt " + index.qualified();
        } catch (SQLException refused) {
            return "could not rebuild %s (%s)"
                    .formatted(
                            index.qualified(),
                            String.valueOf(refused.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private Set<String> namesBuiltByPending(ChangelogFiles files) throws SQLException {
        Set<ChangeSetKey> applied = new HashSet<>(AppliedHistory.read(connection));
        return Changelog.read(files, ChangelogFiles.MASTER).changeSets().stream()
                .filter(changeSet -> !applied.contains(changeSet.key()))
                .flatMap(changeSet -> changeSet.statements().stream())
                .map(read -> read.statement() instanceof CreateIndex index ? String.valueOf(index.name()) : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An index of a partitioned table is not valid before all of its partitions have theirs; that is no leftover. */
    private List<InvalidIndex> leftovers() throws SQLException {
        return UnfinishedWork.indexes(connection).stream()
                .filter(index -> !index.partitioned())
                .toList();
    }
}
