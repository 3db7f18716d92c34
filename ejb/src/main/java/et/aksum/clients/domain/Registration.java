package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.RegistrationQueries.RegistrationFacts;
import et.aksum.clients.RegistrationRefusal.OwnRegistration;
import et.aksum.clients.RegistrationRefusal.RegistrationNotPending;
import et.aksum.clients.RegistrationState;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks to become a client, or to speak for one; which of the two shows when it is approved. */
@Entity
@Table(schema = "clients", name = "registration")
public class Registration {
    /** How long the link in the letter works. */
    public static final Duration VERIFY_WITHIN = Duration.ofDays(3);
    /** How long a verified registration waits at most. */
    public static final Duration DECIDE_WITHIN = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Embedded
    private Application application;

    @Embedded
    private Applicant applicant;

    @Column(name = "registered_by", updatable = false)
    private @Nullable UUID registeredBy;

    @Column(name = "sales_owner")
    private @Nullable UUID salesOwner;

    @Column(name = "verify_hash")
    private byte @Nullable [] verifyHash;

    @Column(name = "verify_until", updatable = false)
    private OffsetDateTime verifyUntil;

    @Column(name = "verified_at")
    private @Nullable OffsetDateTime verifiedAt;

    @Column(name = "status_hash")
    private byte @Nullable [] statusHash;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    private boolean automatic;
    private @Nullable String reason;

    @Column(name = "institution_id")
    private @Nullable UUID institutionId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Registration() {}

    private Registration(UUID orgId, UUID id, Application application, Person person, OffsetDateTime now) {
        this.orgId = orgId;
        this.id = id;
        this.state = RegistrationState.REGISTERED;
        this.application = application;
        this.applicant = new Applicant(person);
        this.createdAt = now;
        this.verifyUntil = now.plus(VERIFY_WITHIN);
        this.expiresAt = verifyUntil;
    }

    /** From outside; nothing happens until the address is verified by the secret of this hash. */
    public static Registration byStranger(
            UUID orgId, UUID id, Application application, Person person, byte[] verifyHash, OffsetDateTime now) {
        Registration registration = new Registration(orgId, id, application, person, now);
        registration.verifyHash = verifyHash.clone();
        return registration;
    }

    /** By an employee, who knows the person: it waits for a decision at once. */
    public static Registration byEmployee(
            UUID orgId,
            UUID id,
            Application application,
            Person person,
            UUID employee,
            @Nullable UUID salesOwner,
            OffsetDateTime dueAt,
            OffsetDateTime now) {
        Registration registration = new Registration(orgId, id, application, person, now);
        registration.registeredBy = employee;
        registration.salesOwner = salesOwner;
        registration.await(dueAt, now);
        return registration;
    }

    /** The address is right: the link was used, and works no more. */
    public void verified(byte[] newStatusHash, OffsetDateTime decideUntil, OffsetDateTime now) {
        verifyHash = null;
        verifiedAt = now;
        statusHash = newStatusHash.clone();
        await(decideUntil, now);
    }

    /** Back to the applicant: by this link he sees what to correct. The link of before works no more. */
    public void sendBack(UUID decider, byte[] newStatusHash) {
        requireDecidableBy(decider);
        statusHash = newStatusHash.clone();
    }

    /** Corrected by the applicant, it waits anew. The address that was verified stays. */
    public void correct(Application corrected, Person who, OffsetDateTime decideUntil, OffsetDateTime now) {
        requirePending();
        Person before = person();
        application = corrected;
        applicant = new Applicant(new Person(who.name(), before.email(), who.phone(), who.language(), who.roles()));
        await(decideUntil, now);
    }

    private void await(OffsetDateTime decideUntil, OffsetDateTime now) {
        state = RegistrationState.PENDING;
        dueAt = decideUntil;
        expiresAt = now.plus(DECIDE_WITHIN);
    }

    /** @throws StaleVersion when somebody changed it meanwhile */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("The registration of " + application.name(), expected, version);
        }
    }

    /** Who would earn on the client; he cannot decide from then on. */
    public void assign(long expected, @Nullable UUID owner) {
        requireVersion(expected);
        requirePending();
        salesOwner = owner;
    }

    /** @throws OwnRegistration when this person must not decide @throws RegistrationNotPending when nobody can */
    public void requireDecidableBy(UUID decider) {
        requirePending();
        if (decider.equals(registeredBy) || decider.equals(salesOwner)) {
            throw new OwnRegistration();
        }
    }

    public void approve(UUID decider, ClientId institution, UUID contact, OffsetDateTime now) {
        requireDecidableBy(decider);
        institutionId = institution.value();
        contactId = contact;
        end(RegistrationState.APPROVED, decider, now);
    }

    public void reject(UUID decider, String why, OffsetDateTime now) {
        requireDecidableBy(decider);
        reason = PlainText.line("reason", 500, why);
        end(RegistrationState.REJECTED, decider, now);
    }

    /** A rule ends it: there is nothing for a person to decide. */
    public void rejectByRule(String why, byte[] newStatusHash, OffsetDateTime now) {
        verifyHash = null;
        verifiedAt = now;
        statusHash = newStatusHash.clone();
        reason = why;
        automatic = true;
        end(RegistrationState.REJECTED, null, now);
    }

    private void end(RegistrationState ended, @Nullable UUID decider, OffsetDateTime now) {
        state = ended;
        decidedBy = decider;
        decidedAt = now;
    }

    /** True when its time is over and it lapsed by this call. */
    public boolean expire(OffsetDateTime now) {
        return !now.isBefore(expiresAt) && lapse();
    }

    /** True when it was open, and lapsed by this call. */
    public boolean lapse() {
        if (!state.isOpen()) {
            return false;
        }
        state = RegistrationState.EXPIRED;
        verifyHash = null;
        return true;
    }

    /** What a decider sees beside the row of the queue. */
    RegistrationFacts facts() {
        Person person = person();
        Locality locality = application.locality();
        return new RegistrationFacts(
                application.gln(),
                locality.region(),
                locality.zone(),
                locality.woreda(),
                locality.kebele(),
                application.licenceKind(),
                application.licenceNumber(),
                application.licenceExpiresOn(),
                person.phone(),
                person.language(),
                person.roles(),
                verifiedAt,
                decidedBy,
                decidedAt,
                reason,
                institutionId);
    }

    private void requirePending() {
        if (state != RegistrationState.PENDING) {
            throw new RegistrationNotPending(state);
        }
    }

    public boolean canBeVerified(OffsetDateTime now) {
        return state == RegistrationState.REGISTERED && now.isBefore(verifyUntil);
    }

    public RegistrationId id() {
        return new RegistrationId(id);
    }

    public RegistrationState state() {
        return state;
    }

    public Application application() {
        return application;
    }

    public Person person() {
        return applicant.person();
    }

    public @Nullable UUID registeredBy() {
        return registeredBy;
    }

    public @Nullable UUID salesOwner() {
        return salesOwner;
    }

    public @Nullable OffsetDateTime dueAt() {
        return dueAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }
}
