package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.RegistrationRefusal.LinkRefused;
import et.aksum.clients.domain.Application;
import et.aksum.clients.domain.Locality;
import et.aksum.clients.domain.PartRepository;
import et.aksum.clients.domain.Person;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationIntake;
import et.aksum.clients.domain.RegistrationLetters;
import et.aksum.clients.domain.RegistrationRepository;
import et.aksum.clients.domain.Secrets;
import et.aksum.identity.OrganisationQueries;
import et.aksum.identity.StrangerLimits;
import et.aksum.identity.TooManyAttempts;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How strangers come: they register, confirm their e-mail address by a one-use link, and see how things stand. Whether the
 * organisation, the institution or the person is known shows nowhere: it is not even looked up before the address is confirmed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registrations {
    @Inject
    OrganisationQueries organisations;

    @Inject
    RegistrationRepository registrations;

    @Inject
    RegistrationIntake intake;

    @Inject
    RegistrationLetters letters;

    @Inject
    StrangerLimits limits;

    @Inject
    PartRepository parts;

    @Inject
    AuditTrail trail;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** What is told about the institution; a licence is given with kind, number and last day, or not at all. */
    public record InstitutionFacts(
            String tin,
            String name,
            @Nullable String gln,
            ClientKind kind,
            Ownership ownership,
            @Nullable String region,
            @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Nullable LicenceKind licenceKind,
            @Nullable String licenceNumber,
            @Nullable LocalDate licenceExpiresOn) {
        Application application() {
            return new Application(
                    tin,
                    name,
                    gln,
                    kind,
                    ownership,
                    new Locality(region, zone, woreda, kebele),
                    licenceKind,
                    licenceNumber,
                    licenceExpiresOn);
        }
    }

    /** Who would speak for the institution. */
    public record PersonFacts(
            String name, String email, @Nullable String phone, String language, Set<ContactRole> roles) {
        public PersonFacts {
            roles = Set.copyOf(roles);
        }

        Person person() {
            return new Person(name, email, phone, language, roles);
        }
    }

    /** Somebody registers. Organisation is its code; the address is the network address he calls from. */
    public record Register(
            String organisation,
            InstitutionFacts institution,
            PersonFacts person,
            @Nullable String address,
            Channel channel) {}

    /** The secret part of an applicant's link, and from where he uses it. Organisation is its code. */
    public record LinkUse(String organisation, String key, @Nullable String address, Channel channel) {
        @Override
        public String toString() {
            return "LinkUse[organisation=%s, key=***]".formatted(organisation);
        }
    }

    /**
     * What an applicant sees.
     *
     * @param confirmable whether the link is the one that confirms the address
     * @param dueAt until when it should be decided; null before it waits for that, and afterwards
     * @param reason why it was rejected
     */
    public record Status(
            RegistrationState state,
            String institution,
            OffsetDateTime registeredAt,
            boolean confirmable,
            @Nullable OffsetDateTime dueAt,
            @Nullable String reason) {}

    /**
     * Takes a registration and sends a letter with a link. An organisation that does not exist is answered alike.
     *
     * @throws InvalidInput when something given will not do
     * @throws TooManyAttempts when this address, or this mail box, had its share
     */
    @Unguarded("Strangers register; nothing comes of it before the address is confirmed and somebody has decided.")
    public void register(Register command) {
        Application application = command.institution().application();
        Person person = command.person().person();
        TenantContext.callWithoutOrganisation(() -> transaction.call(() -> {
            parts.requireKnown(application.locality());
            return true;
        }));
        limits.letter(command.address(), person.email());
        organisations
                .ofCode(command.organisation())
                .ifPresent(home -> as(home, command.channel(), command.address(), () -> take(application, person)));
    }

    private boolean take(Application application, Person person) {
        String key = Secrets.next();
        Registration registration = Registration.byStranger(
                TenantContext.require().organisation().value(),
                Uuid7.next(),
                application,
                person,
                Secrets.hash(key),
                OffsetDateTime.now(clock));
        registrations.add(registration);
        letters.confirm(registration, key);
        trail.record(new AuditEvent(
                "registration.received",
                "registration",
                registration.id().value().toString()));
        return true;
    }

    /**
     * How things stand, by either of the two links; changes nothing.
     *
     * @throws LinkRefused when there is no such link (any more)
     */
    @Unguarded("Guarded by the secret of the link.")
    public Status status(LinkUse link) {
        limits.link(link.address());
        Status status = byLink(link, () -> {
            byte[] hash = Secrets.hash(link.key());
            OffsetDateTime now = OffsetDateTime.now(clock);
            return registrations
                    .byStatusHash(hash)
                    .or(() -> registrations.byVerifyHash(hash).filter(found -> found.canBeVerified(now)))
                    .map(Registrations::statusOf)
                    .orElseThrow(LinkRefused::new);
        });
        limits.linkWasRight(link.address());
        return status;
    }

    /**
     * The address is right; from now on the registration waits for a decision. The link works once.
     *
     * @return the secret of the link under which the applicant sees how things stand
     * @throws LinkRefused when there is no such link (any more)
     */
    @Unguarded("Guarded by the one-use secret of the link.")
    public String confirm(LinkUse link) {
        limits.link(link.address());
        String statusKey = byLink(link, () -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            Registration found =
                    registrations.byVerifyHash(Secrets.hash(link.key())).orElseThrow(LinkRefused::new);
            Registration registration = registrations.getForChange(found.id());
            if (!registration.canBeVerified(now)) {
                throw new LinkRefused();
            }
            return intake.confirmed(registration, now);
        });
        limits.linkWasRight(link.address());
        return statusKey;
    }

    private static Status statusOf(Registration registration) {
        boolean waits = registration.state() == RegistrationState.PENDING;
        return new Status(
                registration.state(),
                registration.application().name(),
                registration.createdAt(),
                registration.state() == RegistrationState.REGISTERED,
                waits ? registration.dueAt() : null,
                registration.reason());
    }

    private <T> T byLink(LinkUse link, Callable<T> work) {
        OrganisationId home = organisations.ofCode(link.organisation()).orElseThrow(LinkRefused::new);
        return as(home, link.channel(), link.address(), work);
    }

    private <T> T as(OrganisationId home, Channel channel, @Nullable String address, Callable<T> work) {
        return TenantContext.callAs(Caller.anonymous(home, channel, address), () -> transaction.call(work));
    }
}
