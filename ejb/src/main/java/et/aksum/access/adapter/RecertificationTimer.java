package et.aksum.access.adapter;

import et.aksum.access.Recertification;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Closes rounds of confirmation when their time is over. Two nodes do it at once without harm: one waits, and finds nothing left. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecertificationTimer {
    private static final System.Logger LOG = System.getLogger(RecertificationTimer.class.getName());

    @Inject
    RunAs runAs;

    @Inject
    Recertification recertification;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    @Unguarded("a timer; closes only rounds that a guarded use case opened")
    public void closeDue() {
        for (OrganisationId organisation : runAs.organisations()) {
            try {
                runAs.organisation(organisation, "recertification", recertification::closeDue);
            } catch (RuntimeException failed) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "A round of confirmation could not be closed; tried again later.",
                        failed);
            }
        }
    }
}
