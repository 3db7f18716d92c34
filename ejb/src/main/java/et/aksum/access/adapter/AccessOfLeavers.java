package et.aksum.access.adapter;

import et.aksum.access.RoleRequests;
import et.aksum.access.domain.CampaignRepository;
import et.aksum.access.domain.CampaignRepository.OpenItem;
import et.aksum.access.domain.RequestRepository;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.Approvers;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever leaves needs no further roles, and the grants he answered for have another owner. */
@ApplicationScoped
public class AccessOfLeavers {
    private static final String KIND = "access.confirmation";

    /** The version of a request after the first that was asked about, 0. */
    private static final long CLOSED = 1;

    @Inject
    RequestRepository requests;

    @Inject
    CampaignRepository campaigns;

    @Inject
    ApprovalRequests approvals;

    @Inject
    Approvers approvers;

    @Inject
    Supervision supervision;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    void count(@Observes OpenWork asked) {
        asked.add(KIND, campaigns.ownedBy(asked.user()).size());
    }

    void handOver(@Observes EmployeeLeft left) {
        withdraw(left.user());
        List<UserId> next = supervision.standInsFor(left.user()).stream()
                .filter(this::mayGive)
                .toList();
        for (OpenItem item : campaigns.ownedBy(left.user())) {
            UserId owner = next.stream()
                    .filter(person -> !person.equals(item.user()))
                    .findFirst()
                    .orElse(null);
            campaigns.own(item.id(), owner);
            if (owner != null) {
                left.gave(owner, KIND, 1);
            }
            trail.record(new AuditEvent(
                    "recertification.handed-over",
                    "campaign-item",
                    item.id().toString(),
                    Map.of("owner", owner == null ? "" : owner.value().toString())));
        }
    }

    private void withdraw(UserId leaver) {
        for (UUID request : requests.openOf(leaver)) {
            approvals.hold(RoleRequests.SUBJECT, request);
            requests.close(request, "WITHDRAWN", null, "The person has left.", OffsetDateTime.now(clock));
            approvals.subjectChanged(RoleRequests.SUBJECT, request, CLOSED);
            trail.record(new AuditEvent("role.request-withdrawn", "role-request", request.toString()));
        }
    }

    private boolean mayGive(UserId person) {
        return approvers.verdict(
                        person, new Need(Permission.IDENTITY_ROLE_GRANT.code(), null, null, LocalDate.now(clock)))
                == Verdict.MAY;
    }
}
