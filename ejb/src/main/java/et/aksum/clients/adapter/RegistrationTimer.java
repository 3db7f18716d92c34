package et.aksum.clients.adapter;

import et.aksum.clients.RegistrationDeadlines;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps the deadlines of registrations, every quarter of an hour; one organisation's failure does not stop the others. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationTimer {
    private static final Logger LOG = System.getLogger(RegistrationTimer.class.getName());

    @Inject
    RegistrationDeadlines deadlines;

    @Inject
    RunAs runAs;

    @Schedule(hour = "*", minute = "7/15", persistent = false)
    void run() {
        for (OrganisationId organisation : runAs.organisations()) {
            try {
                runAs.organisation(organisation, "registration deadlines", deadlines::keep);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "Deadlines of registrations were not kept for " + organisation, failed);
            }
        }
    }
}
