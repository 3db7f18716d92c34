package et.aksum.operations.adapter;

import et.aksum.operations.DriftReports;
import et.aksum.schema.DriftReport;
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
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has each server look for drift soon after its start and every six hours; the log tells what nobody answers for. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class DriftTimer {
    private static final Logger LOG = System.getLogger(DriftTimer.class.getName());
    private static final long AFTER_START_MILLIS = 30_000;

    @Inject
    DriftReports reports;

    @Resource
    TimerService timers;

    @PostConstruct
    void lookSoon() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Schedule(hour = "*/6", minute = "20", persistent = false)
    void look() {
        DriftReport report = TenantContext.callWithoutOrganisation(reports::lookUnasked);
        if (report.isClean()) {
            LOG.log(Level.INFO, "No drift in {0} tables.", report.tables());
        }
        report.unexplained().forEach(entry -> LOG.log(Level.WARNING, "Drift: {0}", entry.what()));
    }
}
