package et.aksum.workforce.adapter;

import et.aksum.shared.BusinessException;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.RunAs;
import et.aksum.workforce.EmployeeDeparture;
import et.aksum.workforce.EmployeeId;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Ends the employment of whoever's planned last day has passed, soon after midnight in Ethiopia and every hour. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DepartureTimer {
    private static final Logger LOG = System.getLogger(DepartureTimer.class.getName());
    private static final String JOB = "end of employment";

    @Inject
    RunAs runAs;

    @Inject
    EmployeeDeparture departure;

    @Schedule(hour = "*", minute = "2", persistent = false)
    void endWhatIsOver() {
        for (OrganisationId organisation : runAs.organisations()) {
            runAs.organisation(organisation, JOB, () -> {
                departure.overdue().forEach(this::end);
                return true;
            });
        }
    }

    private void end(EmployeeId employee) {
        try {
            departure.endOverdue(employee);
        } catch (BusinessException refused) {
            LOG.log(Level.WARNING, "Employment of {0} is over but not ended: {1}", employee.value(), refused.detail());
        }
    }
}
