package et.aksum.identity.adapter;

import et.aksum.identity.domain.KeyRotation;
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

/** After a start, which is when the operator may have set another key, and every night for what was written meanwhile. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRotationTimer {
    private static final System.Logger LOG = System.getLogger(KeyRotationTimer.class.getName());
    private static final long AFTER_START_MILLIS = 15_000;

    @Inject
    KeyRotation rotation;

    @Inject
    RunAs runAs;

    @Resource
    TimerService timers;

    @PostConstruct
    void runSoon() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Schedule(hour = "2", minute = "10", persistent = false)
    void run() {
        int resealed = 0;
        int unreadable = 0;
        for (OrganisationId organisation : runAs.organisations()) {
            KeyRotation.Outcome outcome = runAs.organisation(organisation, "key rotation", rotation::run);
            resealed += outcome.resealed();
            unreadable += outcome.unreadable();
        }
        LOG.log(
                unreadable == 0 ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                "event=authenticator-keys-rotated resealed={0,number,#} unreadable={1,number,#}",
                resealed,
                unreadable);
    }
}
