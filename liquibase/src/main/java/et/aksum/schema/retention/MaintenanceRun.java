package et.aksum.schema.retention;

import et.aksum.schema.MaintenanceReport;
import et.aksum.schema.retention.Policies.Retention;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * One run over all policies, each step in a transaction of its own: a run that is killed has done what it has done, and the next one goes on.
 * A policy that fails does not keep the others from being carried out.
 */
public final class MaintenanceRun {
    private static final Logger LOG = System.getLogger(MaintenanceRun.class.getName());
    /** So that a run ends; what is left is done by the next one. */
    private static final int MOST_STEPS_OF_ONE_POLICY = 2_000;

    private final Transactions transactions;
    private final List<String> failures = new ArrayList<>();
    private boolean elsewhere;
    private long partitions;
    private long rows;

    public MaintenanceRun(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws SQLException when not even the policies can be read */
    public MaintenanceReport run(Clock clock) throws SQLException {
        for (String table : transactions.call(Policies::divided)) {
            partitions += Math.max(0, step(table, () -> transactions.call(c -> Policies.addPartitions(c, table))));
        }
        for (Retention policy : transactions.call(Policies::kept)) {
            if (!policy.held()) {
                retire(policy);
            }
        }
        return new MaintenanceReport(
                clock.instant(),
                partitions,
                rows,
                elsewhere,
                failures,
                elsewhere ? List.of() : transactions.call(Policies::ahead));
    }

    private void retire(Retention policy) {
        for (int steps = 0; steps < MOST_STEPS_OF_ONE_POLICY; steps++) {
            long done = step(policy.table(), () -> transactions.call(c -> Policies.retire(c, policy)));
            if (done <= 0) {
                return;
            }
            rows += done;
        }
        LOG.log(Level.INFO, "{0}: more is past its period; the next run goes on.", policy.table());
    }

    private long step(String table, Step step) {
        if (elsewhere) {
            return -1;
        }
        try {
            long done = step.run();
            elsewhere |= done < 0;
            return done;
        } catch (SQLException | RuntimeException failed) {
            Throwable cause = failed instanceof SQLException || failed.getCause() == null ? failed : failed.getCause();
            failures.add(table + ": " + cause.getMessage());
            LOG.log(Level.WARNING, table + " could not be kept in shape.", cause);
            return 0;
        }
    }

    private interface Step {
        long run() throws SQLException;
    }
}
