package et.aksum.clients.adapter;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.RegistrationId;
import et.aksum.clients.domain.Institution;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.Registration;
import et.aksum.clients.domain.RegistrationApprovals;
import et.aksum.clients.domain.RegistrationRepository;
import et.aksum.identity.UserId;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients and registrations of whoever sold to them and leaves. Whoever approved a client never earns on it, so he is passed over. */
@ApplicationScoped
public class ClientsOfLeavers {
    private static final String CLIENT = "clients.client";
    private static final String REGISTRATION = "clients.registration";

    @Inject
    InstitutionRepository institutions;

    @Inject
    RegistrationRepository registrations;

    @Inject
    RegistrationApprovals approvals;

    @Inject
    Supervision supervision;

    @Inject
    AuditTrail trail;

    void count(@Observes OpenWork asked) {
        asked.add(CLIENT, institutions.countOfEarner(asked.user().value()));
        asked.add(REGISTRATION, registrations.ofEarner(asked.user().value()).size());
    }

    void handOver(@Observes EmployeeLeft left) {
        List<UserId> next = supervision.standInsFor(left.user());
        for (Institution institution : institutions.ofEarner(left.user().value())) {
            Optional<UserId> owner = next.stream()
                    .filter(person -> institution.mayBelongTo(person.value()))
                    .findFirst();
            institution.passOn(owner.map(UserId::value).orElse(null));
            owner.ifPresent(person -> left.gave(person, CLIENT, 1));
            record("client.handed-over", "client", institution.id().value().toString(), owner);
        }
        for (RegistrationId id : registrations.ofEarner(left.user().value())) {
            approvals.hold(id);
            Registration registration = registrations.getForChange(id);
            Optional<UserId> owner = next.stream().findFirst();
            registration.assign(registration.version(), owner.map(UserId::value).orElse(null));
            approvals.submit(registration);
            owner.ifPresent(person -> left.gave(person, REGISTRATION, 1));
            record("registration.assigned", "registration", id.value().toString(), owner);
        }
    }

    private void record(String action, String type, String id, Optional<UserId> owner) {
        trail.record(new AuditEvent(
                action,
                type,
                id,
                Map.of("salesOwner", owner.map(one -> one.value().toString()).orElse(""))));
    }
}
