package et.aksum.clients;

import et.aksum.clients.domain.Admission;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationApprovals;
import et.aksum.clients.domain.RegistrationRepository;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Registrations wait for a time and no longer. That deciders are reminded, and others asked in their place, is the approval engine's. */
@Stateless
public class RegistrationDeadlines {
    @Inject
    RegistrationRepository registrations;

    @Inject
    RegistrationApprovals approvals;

    @Inject
    Admission admission;

    @Inject
    Clock clock;

    /** How many lapsed. */
    public record Kept(int expired) {}

    /** Lets lapse what nobody confirmed or decided in time. */
    @Unguarded("Called by a timer for the bound organisation; ends only what time has ended.")
    public Kept keep() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int expired = 0;
        for (Registration registration : registrations.overdue(now)) {
            boolean waited = registration.state() == RegistrationState.PENDING;
            if (registration.expire(now)) {
                expired++;
                if (waited) {
                    approvals.abandon(registration);
                }
                admission.lapsed(registration, waited);
            }
        }
        return new Kept(expired);
    }
}
