package et.aksum.procurement.adapter;

import et.aksum.procurement.PurchaseOrderApproval;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
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

/** Brings orders that were submitted without a request before those who decide: soon after the start, and while an older server may still run. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnaskedOrders {
    private static final Logger LOG = System.getLogger(UnaskedOrders.class.getName());
    private static final long AFTER_START_MILLIS = 1_000;

    @Inject
    PurchaseOrderApproval approval;

    @Inject
    RunAs runAs;

    @Resource
    TimerService timers;

    @PostConstruct
    void runSoon() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void look() {
        for (OrganisationId organisation : runAs.organisations()) {
            for (PurchaseOrderId order : runAs.organisation(organisation, "orders", approval::unasked)) {
                adopt(organisation, order);
            }
        }
    }

    private void adopt(OrganisationId organisation, PurchaseOrderId order) {
        try {
            runAs.organisation(organisation, "orders", () -> {
                approval.adopt(order);
                return order;
            });
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "Nobody could be asked about order " + order.value() + "; it is tried again.", failed);
        }
    }
}
