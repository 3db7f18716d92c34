package et.aksum.identity.adapter;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.ClockAlarm;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.RunAs;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Looks at the clock every minute. That it was moved stands in the log and in the trail of every organisation. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockWatch {
    @Inject
    ClockAlarm alarm;

    @Inject
    RunAs runAs;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void look() {
        alarm.look(clock.instant(), System.nanoTime()).ifPresent(this::tell);
        Number database = TenantContext.callWithoutOrganisation(() ->
                transaction.call(() -> (Number) em.createNativeQuery("select extract(epoch from clock_timestamp())")
                        .getSingleResult()));
        alarm.differs(clock.instant(), Instant.ofEpochSecond(database.longValue()));
    }

    private void tell(Duration moved) {
        for (OrganisationId organisation : runAs.organisations()) {
            runAs.organisation(
                    organisation,
                    "clock watch",
                    () -> transaction.call(() -> {
                        audit.record(new AuditEvent(
                                "clock.stepped", "server", "clock", Map.of("seconds", moved.toSeconds())));
                        return moved;
                    }));
        }
    }
}
