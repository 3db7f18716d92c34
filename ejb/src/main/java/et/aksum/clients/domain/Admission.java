package et.aksum.clients.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientApproved;
import et.aksum.clients.ClientId;
import et.aksum.clients.RegistrationRefusal.OwnRegistration;
import et.aksum.clients.domain.InstitutionRepository.Admitted;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from a decision about a registration: a client or a further contact of one, or a letter that says why not. */
@ApplicationScoped
public class Admission {
    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    RegistrationRepository registrations;

    @Inject
    ContactAccounts accounts;

    @Inject
    RegistrationLetters letters;

    @Inject
    AuditTrail trail;

    @Inject
    Event<ClientApproved> approved;

    @Inject
    Clock clock;

    /**
     * The institution with this taxpayer number gets the person as a contact; if there is none, it is made. The person is
     * invited to sign in.
     *
     * @throws OwnRegistration when the decider registered it, or earns on the institution that is known already
     */
    public void approve(Registration registration, UUID decider) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        registration.requireDecidableBy(decider);
        Admitted admitted = institutions.admit(registration, decider, now);
        Institution institution = admitted.institution();
        if (decider.equals(institution.salesOwner())) {
            throw new OwnRegistration();
        }
        if (admitted.made()) {
            furnish(institution.id(), registration.application());
        }
        Contact contact = contact(institution, registration.person());
        registration.approve(decider, institution.id(), contact.id(), now);
        registrations.flush();
        accounts.invite(contact, institution.name(), false);
        String client = institution.id().value().toString();
        trail.record(new AuditEvent(
                admitted.made() ? "client.approved" : "client.contact-approved",
                "client",
                client,
                Map.of(
                        "registration", registration.id().value().toString(),
                        "contact", contact.id().toString())));
        record("registration.approved", registration, Map.of("client", client));
        approved.fire(new ClientApproved(institution.id(), contact.id(), registration.id(), admitted.made()));
    }

    public void reject(Registration registration, UUID decider, String reason) {
        registration.reject(decider, reason, OffsetDateTime.now(clock));
        letters.rejected(registration, reason.strip());
        record("registration.rejected", registration, Map.of("reason", reason.strip()));
    }

    /** The applicant is to correct something, and gets a new link for it. */
    public void sendBack(Registration registration, UUID decider, String comment) {
        String key = Secrets.next();
        registration.sendBack(decider, Secrets.hash(key));
        letters.returned(registration, comment.strip(), key);
        record("registration.returned", registration, Map.of("comment", comment.strip()));
    }

    /** Nobody decided in time. */
    public void lapse(Registration registration) {
        if (registration.lapse()) {
            lapsed(registration, true);
        }
    }

    /** Tells of a registration that lapsed; the applicant only when his address is confirmed. */
    public void lapsed(Registration registration, boolean waited) {
        if (waited) {
            letters.expired(registration);
        }
        record("registration.expired", registration, Map.of("waited", waited));
    }

    private Contact contact(Institution institution, Person person) {
        return parts.contactOf(institution.id(), person.email()).orElseGet(() -> {
            Contact made = new Contact(organisation(), Uuid7.next(), institution.id(), person);
            parts.add(made);
            return made;
        });
    }

    private void furnish(ClientId client, Application application) {
        Locality seat = application.locality();
        if (seat.region() != null) {
            parts.add(
                    new Address(organisation(), Uuid7.next(), client, AddressKind.SEAT, seat, null, null, null), seat);
        }
        @Nullable LocalDate expires = application.licenceExpiresOn();
        if (application.licenceKind() != null && application.licenceNumber() != null && expires != null) {
            parts.add(new Licence(
                    organisation(),
                    Uuid7.next(),
                    client,
                    application.licenceKind(),
                    application.licenceNumber(),
                    null,
                    null,
                    expires));
        }
    }

    private void record(String action, Registration registration, Map<String, Object> details) {
        trail.record(
                new AuditEvent(action, "registration", registration.id().value().toString(), details));
    }

    private static UUID organisation() {
        return TenantContext.require().organisation().value();
    }
}
