package et.aksum.approval.adapter;

import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.domain.ApprovalRepository;
import et.aksum.approval.domain.ApprovalRequest;
import et.aksum.approval.domain.ApprovalStep;
import et.aksum.approval.domain.Delegation;
import et.aksum.approval.domain.DelegationRepository;
import et.aksum.approval.domain.Notices;
import et.aksum.approval.domain.Seats;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for somebody who leaves asks whoever comes next; delegations from and to him end. That he was asked stays on record. */
@ApplicationScoped
public class DecisionsOfLeavers {
    private static final String KIND = "approval.decision";

    @Inject
    ApprovalRepository requests;

    @Inject
    DelegationRepository delegations;

    @Inject
    Seats seats;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Only what nobody else who is asked could decide in his stead. */
    public void count(@Observes OpenWork asked) {
        long missed = requests.asking(asked.user()).stream()
                .map(requests::get)
                .filter(request -> missing(request, asked.user()).findAny().isPresent())
                .count();
        asked.add(KIND, missed);
    }

    public void handOver(@Observes EmployeeLeft left) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        endDelegations(left.user(), now);
        for (ApprovalRequestId id : requests.asking(left.user())) {
            ApprovalRequest request = requests.getForChange(id);
            List<ApprovalStep> steps = missing(request, left.user()).toList();
            Set<UserId> next = steps.stream()
                    .flatMap(step -> seats.succeed(request, step, left.user()).stream())
                    .collect(Collectors.toSet());
            if (!steps.isEmpty()) {
                requests.note(id, "HANDED_OVER", null, now);
                notices.tell(next, "approval-asked", request);
                next.forEach(person -> left.gave(person, KIND, 1));
                trail.record(new AuditEvent(
                        "approval.handed-over",
                        "approval-request",
                        id.value().toString(),
                        Map.of("title", request.title(), "people", next.size())));
            }
        }
    }

    private Stream<ApprovalStep> missing(ApprovalRequest request, UserId leaver) {
        return requests.steps(request.id()).stream()
                .filter(ApprovalStep::isOpen)
                .filter(step -> seats.isMissed(request, step, leaver));
    }

    private void endDelegations(UserId leaver, OffsetDateTime now) {
        Set<UserId> without = new HashSet<>();
        for (Delegation delegation : delegations.lasting(leaver, now)) {
            delegation.revoke(now);
            if (delegation.to().equals(leaver)) {
                without.add(delegation.from());
            }
            trail.record(new AuditEvent(
                    "delegation.revoked", "delegation", delegation.id().toString(), Map.of("reason", "employee left")));
        }
        notices.delegateLeft(leaver, without);
    }
}
