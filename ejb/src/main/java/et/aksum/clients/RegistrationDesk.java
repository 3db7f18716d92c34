package et.aksum.clients;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.domain.PartRepository;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationApprovals;
import et.aksum.clients.domain.RegistrationIntake;
import et.aksum.clients.domain.RegistrationRepository;
import et.aksum.identity.UserId;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.WorkingCalendar;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk where registrations are decided, and where employees register clients who ask them to. */
@Stateless
public class RegistrationDesk {
    @Inject
    RegistrationRepository registrations;

    @Inject
    PartRepository parts;

    @Inject
    RegistrationApprovals approvals;

    @Inject
    WorkingCalendar calendar;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** An employee registers a client. @param salesOwner who would earn on it; null: nobody */
    public record SubmitRegistration(InstitutionFacts institution, PersonFacts person, @Nullable UserId salesOwner) {}

    /** Waits for a decision at once; the person confirms the address by accepting the invitation. */
    @Idempotent
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_SUBMIT)
    public RegistrationId submit(SubmitRegistration command) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var application = command.institution().application();
        var person = command.person().person();
        parts.requireKnown(application.locality());
        if (registrations.isPending(application.tin(), person.email())) {
            throw new ClientRefusal.ClientAlreadyExists("registration");
        }
        Registration registration = Registration.byEmployee(
                TenantContext.require().organisation().value(),
                Uuid7.next(),
                application,
                person,
                TenantContext.require().requireUser(),
                command.salesOwner() == null ? null : command.salesOwner().value(),
                calendar.addWorkingTime(now, RegistrationIntake.DECIDE_WITHIN),
                now);
        registrations.add(registration);
        approvals.submit(registration);
        record("registration.submitted", registration, Map.of());
        return registration.id();
    }

    /** Who would earn on the client; he cannot decide from then on. */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_DECIDE)
    public void assign(RegistrationId id, long expectedVersion, @Nullable UserId owner) {
        Registration registration = registrations.getForChange(id, expectedVersion);
        UUID earner = owner == null ? null : owner.value();
        registration.assign(expectedVersion, earner);
        approvals.submit(registration);
        record(
                "registration.assigned",
                registration,
                earner == null ? Map.of() : Map.of("salesOwner", earner.toString()));
    }

    /**
     * A client, or a further contact of one, comes of it. Decided by the approval engine, like everything in its inbox.
     *
     * @param expectedVersion the version that was looked at
     * @throws RegistrationRefusal.OwnRegistration when the caller registered it or would earn on it
     */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_DECIDE)
    public void approve(RegistrationId id, long expectedVersion) {
        approvals.decide(decidable(id, expectedVersion), Choice.APPROVE, null);
    }

    /** @param reason what the applicant is told, 1 to 500 characters */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_DECIDE)
    public void reject(RegistrationId id, long expectedVersion, String reason) {
        approvals.decide(decidable(id, expectedVersion), Choice.REJECT, PlainText.line("reason", 500, reason));
    }

    /** Back to the applicant, who corrects it and hands it in again. @param reason what he is to correct, 1 to 500 characters */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_DECIDE)
    public void sendBack(RegistrationId id, long expectedVersion, String reason) {
        approvals.decide(decidable(id, expectedVersion), Choice.RETURN, PlainText.line("reason", 500, reason));
    }

    private Registration decidable(RegistrationId id, long expectedVersion) {
        Registration registration = registrations.get(id);
        registration.requireDecidableBy(TenantContext.require().requireUser());
        registration.requireVersion(expectedVersion);
        return registration;
    }

    private void record(String action, Registration registration, Map<String, Object> details) {
        trail.record(
                new AuditEvent(action, "registration", registration.id().value().toString(), details));
    }
}
