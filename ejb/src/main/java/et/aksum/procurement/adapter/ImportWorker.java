package et.aksum.procurement.adapter;

import et.aksum.procurement.domain.ImportProgress;
import et.aksum.procurement.domain.ImportStore;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.RunAs;
import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works on imports in the background: at once when one is started here, and every five seconds on any whose worker is
 * dead, for example after a crash of this or another node.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {
    private static final String JOB = "import of purchase history";

    private final UUID worker = Uuid7.next();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    @Resource
    SessionContext context;

    @Inject
    RunAs runAs;

    @Inject
    OwnTransaction transaction;

    @Inject
    ImportStore store;

    @Inject
    ImportProgress progress;

    /** Carries on what nobody works on, each on a thread of its own. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @Unguarded("a timer; works only on imports that a guarded use case accepted")
    public void carryOnWaiting() {
        for (OrganisationId organisation : runAs.organisations()) {
            runAs.organisation(organisation, JOB, () -> {
                for (UUID run : transaction.call(() -> store.waiting(worker))) {
                    if (!busy.contains(run)) {
                        context.getBusinessObject(ImportWorker.class).begin(organisation, run);
                    }
                }
                return true;
            });
        }
    }

    /** Begins an import that was just accepted, on another thread. */
    @Asynchronous
    @Unguarded("works only on imports that a guarded use case accepted")
    public void begin(OrganisationId organisation, UUID run) {
        if (busy.add(run)) {
            try {
                runAs.organisation(organisation, JOB, () -> {
                    progress.carryOn(run, worker);
                    return true;
                });
            } finally {
                busy.remove(run);
            }
        }
    }
}
