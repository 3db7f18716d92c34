package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.RegistrationRefusal.LinkRefused;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.domain.Application;
import et.aksum.clients.domain.Locality;
import et.aksum.clients.domain.PartRepository;
import et.aksum.clients.domain.Person;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationApprovals;
import et.aksum.clients.domain.RegistrationIntake;
import et.aksum.clients.domain.RegistrationRepository;
import et.aksum.clients.domain.Secrets;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.StrangerLimits;
import et.aksum.identity.TooManyAttempts;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.WorkingCalendar;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What was sent back to an applicant, he corrects by the link of the letter, and hands in again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationCorrections {
    @Inject
    OrganisationQueries organisations;

    @Inject
    RegistrationRepository registrations;

    @Inject
    RegistrationApprovals approvals;

    @Inject
    StrangerLimits limits;

    @Inject
    PartRepository parts;

    @Inject
    WorkingCalendar calendar;

    @Inject
    AuditTrail trail;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** What was given, and what is asked to be changed. */
    public record Returned(String comment, InstitutionFacts institution, PersonFacts person) implements Serializable {}

    /** The registration as it shall be. The e-mail address is the one that was verified, whatever is given. */
    public record Correct(LinkUse link, InstitutionFacts institution, PersonFacts person) {}

    /**
     * What is to be corrected; nothing unless the registration was sent back and waits for the applicant.
     *
     * @throws LinkRefused when there is no such link (any more)
     */
    @Unguarded("Guarded by the secret of the link; shows what its owner himself has given.")
    public Optional<Returned> toCorrect(LinkUse link) {
        return byLink(link, () -> {
            Registration registration = found(link);
            return comment(registration)
                    .map(comment -> new Returned(comment, institution(registration), person(registration)));
        });
    }

    /**
     * Hands in again: it waits for a decision anew, by everybody who is asked then.
     *
     * @throws LinkRefused when there is no such link (any more), or nothing was sent back
     * @throws InvalidInput when something given will not do
     * @throws TooManyAttempts when this address had its share
     */
    @Unguarded("Guarded by the secret of the link; somebody decides about it anew.")
    public void correct(Correct command) {
        Application application = command.institution().application();
        Person person = command.person().person();
        byLink(command.link(), () -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            Registration registration =
                    registrations.getForChange(found(command.link()).id());
            if (comment(registration).isEmpty()) {
                throw new LinkRefused();
            }
            parts.requireKnown(application.locality());
            boolean elsewhere =
                    !application.tin().equals(registration.application().tin())
                            && registrations.isPending(
                                    application.tin(), registration.person().email());
            if (elsewhere) {
                throw new InvalidInput("tin", "Another registration of yours for this institution waits already.");
            }
            registration.correct(
                    application, person, calendar.addWorkingTime(now, RegistrationIntake.DECIDE_WITHIN), now);
            approvals.submit(registration);
            trail.record(new AuditEvent(
                    "registration.corrected",
                    "registration",
                    registration.id().value().toString()));
            return true;
        });
    }

    private Optional<String> comment(Registration registration) {
        return registration.state() == RegistrationState.PENDING ? approvals.toCorrect(registration) : Optional.empty();
    }

    private Registration found(LinkUse link) {
        return registrations.byStatusHash(Secrets.hash(link.key())).orElseThrow(LinkRefused::new);
    }

    private static InstitutionFacts institution(Registration registration) {
        Application given = registration.application();
        Locality locality = given.locality();
        return new InstitutionFacts(
                given.tin(),
                given.name(),
                given.gln(),
                given.kind(),
                given.ownership(),
                locality.region(),
                locality.zone(),
                locality.woreda(),
                locality.kebele(),
                given.licenceKind(),
                given.licenceNumber(),
                given.licenceExpiresOn());
    }

    private static PersonFacts person(Registration registration) {
        Person given = registration.person();
        return new PersonFacts(given.name(), given.email(), given.phone(), given.language(), given.roles());
    }

    private <T> T byLink(LinkUse link, Callable<T> work) {
        limits.link(link.address());
        OrganisationId home = organisations.ofCode(link.organisation()).orElseThrow(LinkRefused::new);
        T done = TenantContext.callAs(
                Caller.anonymous(home, link.channel(), link.address()), () -> transaction.call(work));
        limits.linkWasRight(link.address());
        return done;
    }
}
