package et.aksum.clients.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.workforce.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/** A registration whose e-mail address is known to be right begins to wait, unless there is nothing to decide. */
@ApplicationScoped
public class RegistrationIntake {
    /** Working time within which a registration should be decided: two days. */
    public static final Duration DECIDE_WITHIN = Duration.ofHours(16);

    /** Why a rule ends a registration; the pages have words for these. */
    static final String ALREADY_CONTACT =
            "You are a contact of this institution already: sign in, or ask for a new invitation.";

    static final String ALREADY_PENDING = "Another registration of yours for this institution waits already.";

    @Inject
    RegistrationRepository registrations;

    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    RegistrationApprovals approvals;

    @Inject
    RegistrationLetters letters;

    @Inject
    WorkingCalendar calendar;

    @Inject
    AuditTrail trail;

    /** @return the secret of the link under which the applicant sees how things stand */
    public String confirmed(Registration registration, OffsetDateTime now) {
        String statusKey = Secrets.next();
        String tin = registration.application().tin();
        String email = registration.person().email();
        if (registrations.isPending(tin, email)) {
            end(registration, ALREADY_PENDING, statusKey, now);
        } else if (isContact(tin, email)) {
            end(registration, ALREADY_CONTACT, statusKey, now);
        } else {
            registration.verified(Secrets.hash(statusKey), calendar.addWorkingTime(now, DECIDE_WITHIN), now);
            approvals.submit(registration);
            letters.received(registration, statusKey);
            record("registration.confirmed", registration, Map.of());
        }
        return statusKey;
    }

    private boolean isContact(String tin, String email) {
        return institutions
                .inUse(tin)
                .flatMap(institution -> parts.contactOf(institution.id(), email))
                .isPresent();
    }

    private void end(Registration registration, String reason, String statusKey, OffsetDateTime now) {
        registration.rejectByRule(reason, Secrets.hash(statusKey), now);
        record("registration.ended-by-rule", registration, Map.of("reason", reason));
    }

    private void record(String action, Registration registration, Map<String, Object> details) {
        trail.record(
                new AuditEvent(action, "registration", registration.id().value().toString(), details));
    }
}
