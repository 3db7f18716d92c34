package et.aksum.schema;

import et.aksum.schema.MaintenanceReport.Due;
import et.aksum.schema.retention.MaintenanceRun;
import et.aksum.schema.retention.Policies;
import et.aksum.schema.retention.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps partitions ahead of the time and lets go what is past its period, as the policies in the database say. */
public final class SchemaMaintenance {
    private static final AtomicReference<@Nullable MaintenanceReport> LAST = new AtomicReference<>();

    private SchemaMaintenance() {}

    /** What the next run would do. The runtime role may ask; it is told totals, nobody's rows. */
    public static List<Due> due(Connection database) throws SQLException {
        return Policies.due(database);
    }

    /**
     * One run, with the rights of the runtime role. Any number of nodes may run at once: one works, the others stop.
     *
     * @param own runs work in a transaction of its own and commits it
     * @throws SQLException when the policies cannot be read; what fails later is told in the report
     */
    public static MaintenanceReport run(DataSource database, OwnTransactions own, Clock clock) throws SQLException {
        MaintenanceReport report = new MaintenanceRun(new Transactions() {
                    @Override
                    public <T> T call(Work<T> work) {
                        return own.call(() -> {
                            try (Connection connection = database.getConnection()) {
                                return work.on(connection);
                            }
                        });
                    }
                })
                .run(clock);
        if (!report.elsewhere()) {
            LAST.set(report);
        }
        return report;
    }

    /** What the last whole run of this node did; empty until it has. Health checks and management must answer at once. */
    public static Optional<MaintenanceReport> last() {
        return Optional.ofNullable(LAST.get());
    }

    /** Runs work in a transaction of its own and commits it. */
    @FunctionalInterface
    public interface OwnTransactions {
        <T> T call(Callable<T> work);
    }
}
