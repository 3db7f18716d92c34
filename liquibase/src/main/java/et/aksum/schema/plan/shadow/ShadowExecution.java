package et.aksum.schema.plan.shadow;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.lint.Observation;
import et.aksum.schema.lint.Observation.Effect;
import et.aksum.schema.lint.Observation.Seen;
import et.aksum.schema.lint.Observations;
import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.plan.HistoryTable;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.StepRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runs a history on a scratch database and writes down what each changeSet did to the tables of earlier releases: locks, rewrites, reads from end to
 * end, new promises; also what DO blocks and functions did. The tables are empty: none of this depends on rows.
 */
public final class ShadowExecution {
    private final Connection connection;
    private final StepRun run;
    private final Watch watch;
    private final Map<Long, String> releases = new HashMap<>();
    private final Map<ChangeSetKey, Observation> observed = new LinkedHashMap<>();

    private ShadowExecution(Connection connection) {
        this.connection = connection;
        this.run = new StepRun(connection);
        this.watch = new Watch(connection);
    }

    /**
     * @param superuser of an empty scratch database: event triggers need one
     * @param owner to the same database, in auto-commit mode, as the owner of what is created
     * @param steps the history, in order
     * @param watched which changeSets are asked about; the others only run
     * @throws SQLException when a step cannot be applied; the message names it
     */
    public static Observations of(Connection superuser, Connection owner, List<Step> steps, Predicate<Step> watched)
            throws SQLException {
        Watch.install(superuser);
        ShadowExecution execution = new ShadowExecution(owner);
        execution.run.execute(HistoryTable.statements());
        for (Step step : steps) {
            execution.step(step, watched.test(step));
        }
        return new Observations(execution.observed);
    }

    private void step(Step step, boolean watched) throws SQLException {
        watch.events();
        try {
            Snapshot after = watched ? observe(step) : applied(step);
            after.tables().keySet().forEach(table -> releases.putIfAbsent(table, step.release()));
        } catch (SQLException failed) {
            throw new SQLException(step.id() + ": " + failed.getMessage(), failed.getSQLState(), failed);
        }
    }

    private Snapshot applied(Step step) throws SQLException {
        run.forward(step);
        return Snapshot.of(connection);
    }

    /** @return how it was when the step had run */
    private Snapshot observe(Step step) throws SQLException {
        Snapshot[] moments = new Snapshot[2];
        Map<Long, LockMode> locks = new HashMap<>();
        if (step.inTransaction()) {
            run.forward(step, () -> moments[0] = Snapshot.of(connection), () -> {
                moments[1] = Snapshot.of(connection);
                locks.putAll(locks());
            });
        } else {
            moments[0] = Snapshot.of(connection);
            moments[1] = applied(step);
        }
        Watch.Events events = watch.events();
        observed.put(
                step.key(),
                new Observation(
                        step.inTransaction(),
                        seen(step, moments[0], Effects.between(moments[0], moments[1], events, locks), locks),
                        events.hidden()));
        return moments[1];
    }

    private List<Seen> seen(Step step, Snapshot before, Map<Long, Set<Effect>> effects, Map<Long, LockMode> locks) {
        List<Seen> seen = new ArrayList<>();
        before.tables().forEach((table, name) -> {
            boolean old = !step.release().equals(releases.getOrDefault(table, step.release()));
            if (old && (effects.containsKey(table) || locks.containsKey(table))) {
                seen.add(new Seen(name, locks.get(table), effects.getOrDefault(table, Set.of())));
            }
        });
        seen.sort((one, other) -> one.table().toString().compareTo(other.table().toString()));
        return seen;
    }

    private Map<Long, LockMode> locks() throws SQLException {
        Map<Long, LockMode> strongest = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relation, mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation' and granted"
                                + " and mode <> 'AccessShareLock'")) {
            while (row.next()) {
                strongest.merge(
                        row.getLong(1), mode(row.getString(2)), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return strongest;
    }

    /** AccessExclusiveLock is ACCESS EXCLUSIVE. */
    private static LockMode mode(String name) {
        return LockMode.valueOf(name.replaceAll("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }
}
