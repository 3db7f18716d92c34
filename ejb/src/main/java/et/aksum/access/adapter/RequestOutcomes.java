package et.aksum.access.adapter;

import et.aksum.access.AccessRefusal.GivingRefused;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.RoleRequests;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.RequestRepository;
import et.aksum.approval.ApprovalExpired;
import et.aksum.approval.ApprovalGranted;
import et.aksum.approval.ApprovalRejected;
import et.aksum.approval.ApprovalReturned;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a request for a role, in the transaction that decides it: who may not give the role, cannot approve it either. */
@ApplicationScoped
public class RequestOutcomes {
    @Inject
    RequestRepository requests;

    @Inject
    Granting granting;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    void on(@Observes ApprovalGranted approved) {
        if (!approved.subjectType().equals(RoleRequests.SUBJECT)) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        GrantRole wanted = requests.wanted(approved.subjectId(), now).orElse(null);
        if (wanted == null) {
            return;
        }
        UserId approver = approved.decidedBy();
        if (!authority.mayGive(approver, List.of(wanted.role()))) {
            throw new GivingRefused(Set.of(wanted.role()));
        }
        authority.requireOver(wanted.user());
        requests.close(approved.subjectId(), "GRANTED", approver.value(), approved.reason(), now);
        granting.grant(wanted, approver.value());
        audit.record(new AuditEvent(
                "role.granted",
                "user",
                wanted.user().value().toString(),
                Map.of(
                        "role",
                        wanted.role(),
                        "reason",
                        wanted.reason(),
                        "request",
                        approved.subjectId().toString())));
    }

    void on(@Observes ApprovalRejected rejected) {
        close(rejected.subjectType(), rejected.subjectId(), "REJECTED", rejected.decidedBy(), rejected.reason());
    }

    void on(@Observes ApprovalReturned returned) {
        close(returned.subjectType(), returned.subjectId(), "REJECTED", returned.decidedBy(), returned.comment());
    }

    void on(@Observes ApprovalExpired expired) {
        close(expired.subjectType(), expired.subjectId(), "EXPIRED", null, null);
    }

    private void close(String type, UUID id, String state, @Nullable UserId by, @Nullable String reason) {
        if (type.equals(RoleRequests.SUBJECT)) {
            requests.close(id, state, by == null ? null : by.value(), reason, OffsetDateTime.now(clock));
        }
    }
}
