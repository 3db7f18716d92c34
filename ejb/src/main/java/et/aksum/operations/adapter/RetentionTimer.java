package et.aksum.operations.adapter;

import et.aksum.operations.RetentionRuns;
import et.aksum.schema.MaintenanceReport;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Has each server carry out the partition and retention policies soon after its start, which catches up on the time nobody ran, and every night.
 * A lock of the database lets one work at a time.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {
    private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());
    private static final long AFTER_START_MILLIS = 10_000;

    @Inject
    RetentionRuns runs;

    @Resource
    TimerService timers;

    @PostConstruct
    void runSoon() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Schedule(hour = "1", minute = "40", persistent = false)
    void run() {
        MaintenanceReport report = TenantContext.callWithoutOrganisation(runs::runUnasked);
        LOG.log(
                Level.INFO,
                "Policies: {0} partitions made, {1} rows dropped or anonymised{2}.",
                report.partitions(),
                report.rows(),
                report.elsewhere() ? "; another server is at it" : "");
        report.failures().forEach(failure -> LOG.log(Level.ERROR, "Policy not carried out: {0}", failure));
    }
}
