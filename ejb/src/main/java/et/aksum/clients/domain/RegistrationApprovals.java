package et.aksum.clients.domain;

import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.ApprovalStatus;
import et.aksum.approval.FieldChange;
import et.aksum.approval.SubmitForApproval;
import et.aksum.clients.RegistrationId;
import et.aksum.identity.ClientAccounts;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations in the approval engine: what is asked, of whom not, and the way from a registration to its request. */
@ApplicationScoped
public class RegistrationApprovals {
    /** The kind of record the engine's rules know. */
    public static final String SUBJECT = "clients.registration";

    @Inject
    ApprovalRequests requests;

    @Inject
    ApprovalQueries queries;

    @Inject
    ApprovalDecision decisions;

    @Inject
    InstitutionRepository institutions;

    @Inject
    RegistrationRepository registrations;

    @Inject
    ClientAccounts accounts;

    /** Asks for a decision about the registration as it is now; what waited about an earlier version is void. */
    public ApprovalRequestId submit(Registration registration) {
        registrations.flush();
        return requests.submit(SubmitForApproval.of(
                        SUBJECT,
                        registration.id().value(),
                        registration.version(),
                        registration.application().name(),
                        author(registration))
                .showing(changes(registration))
                .excluding(excluded(registration)));
    }

    /** Decides the request about the registration as it is now; what follows is heard as an event of the engine. */
    public void decide(Registration registration, Choice choice, @Nullable String reason) {
        ApprovalRequestId request = queries.latestFor(SUBJECT, registration.id().value())
                .filter(found -> found.request().status() == ApprovalStatus.PENDING
                        && found.request().subjectVersion() == registration.version())
                .map(found -> new ApprovalRequestId(found.request().id()))
                .orElseGet(() -> submit(registration));
        decisions.decide(new DecideRequest(request, registration.version(), choice, reason, null));
    }

    /** Locks what waits about the registration, before the registration itself: everybody locks in that order. */
    public void hold(RegistrationId registration) {
        requests.hold(SUBJECT, registration.value());
    }

    /** What the applicant is to correct, when it was sent back to him. */
    public Optional<String> toCorrect(Registration registration) {
        return requests.toCorrect(SUBJECT, registration.id().value());
    }

    /** Nobody need decide any more. */
    public void abandon(Registration registration) {
        registrations.flush();
        requests.subjectChanged(SUBJECT, registration.id().value(), registration.version());
    }

    /** A stranger has no account: one that stands for all of them, and opens nothing, asks in his place. */
    private UserId author(Registration registration) {
        UUID employee = registration.registeredBy();
        if (employee != null) {
            return new UserId(employee);
        }
        registrations.alone("author");
        return accounts.standIn();
    }

    private Set<UUID> excluded(Registration registration) {
        Set<UUID> people = new HashSet<>();
        add(people, registration.registeredBy());
        add(people, registration.salesOwner());
        institutions.inUse(registration.application().tin()).ifPresent(known -> add(people, known.salesOwner()));
        return people;
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private List<FieldChange> changes(Registration registration) {
        Application application = registration.application();
        Person person = registration.person();
        Institution known = institutions.inUse(application.tin()).orElse(null);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("tin", known == null ? null : known.tin(), application.tin()));
        changes.add(new FieldChange("name", known == null ? null : known.name(), application.name()));
        changes.add(new FieldChange("contact.name", null, person.name()));
        changes.add(new FieldChange("contact.email", null, person.email()));
        if (application.licenceNumber() != null) {
            changes.add(new FieldChange("licence", null, application.licenceNumber()));
        }
        return changes;
    }
}
