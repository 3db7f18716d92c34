package et.aksum.approval.adapter;

import et.aksum.approval.ApprovalDeadlines;
import et.aksum.approval.ApprovalRequestId;
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

/** Looks every minute for what is due. Two nodes may look at once: the row of a request lets one go first, and the other finds nothing due. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalTimer {
    private static final Logger LOG = System.getLogger(ApprovalTimer.class.getName());

    @Inject
    ApprovalDeadlines deadlines;

    @Inject
    RunAs runAs;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void look() {
        for (OrganisationId organisation : runAs.organisations()) {
            for (ApprovalRequestId request : runAs.organisation(organisation, "approvals", deadlines::waiting)) {
                attend(organisation, request);
            }
        }
    }

    private void attend(OrganisationId organisation, ApprovalRequestId request) {
        try {
            runAs.organisation(organisation, "approvals", () -> {
                deadlines.attend(request);
                return request;
            });
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "Request " + request.value() + " was not attended to; it is tried again.", failed);
        }
    }
}
