package et.aksum.approval;

import et.aksum.approval.domain.ApprovalRepository;
import et.aksum.approval.domain.ApprovalRequest;
import et.aksum.approval.domain.ApprovalStep;
import et.aksum.approval.domain.Assignment;
import et.aksum.approval.domain.Notices;
import et.aksum.approval.domain.Seats;
import et.aksum.approval.domain.StepFlow;
import et.aksum.approval.domain.WorkTime;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of requests that nobody decides: people are reminded, those above them are asked, and at last it lapses. */
@Stateless
public class ApprovalDeadlines {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    ApprovalRepository requests;

    @Inject
    Seats seats;

    @Inject
    StepFlow flow;

    @Inject
    WorkTime time;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Event<ApprovalExpired> expired;

    @Inject
    Clock clock;

    /** What waits in the bound organisation, oldest first; at most 500. */
    @Unguarded("Called by the timer, as the application itself.")
    public List<ApprovalRequestId> waiting() {
        return requests.pending(MOST_AT_ONCE);
    }

    /** Does what is due for one request: asks who came since, reminds, escalates, or lets it lapse. Again: nothing. */
    @Unguarded("Called by the timer, as the application itself; the rule of the request says what is due.")
    public void attend(ApprovalRequestId id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        ApprovalRequest request = requests.getForChange(id);
        if (request.isDue(now)) {
            requests.note(id, "EXPIRED", null, now);
            flow.close(request, ApprovalStatus.EXPIRED, null, null, now);
            trail.record(new AuditEvent(
                    "approval.expired", "approval-request", id.value().toString(), Map.of("title", request.title())));
            expired.fire(new ApprovalExpired(request.subjectType(), request.subjectId(), request.subjectVersion(), id));
        } else if (request.status() == ApprovalStatus.PENDING) {
            requests.steps(id).stream().filter(ApprovalStep::isOpen).forEach(step -> attend(request, step, now));
        }
    }

    private void attend(ApprovalRequest request, ApprovalStep step, OffsetDateTime now) {
        notices.tell(seats.fill(request, step), "approval-asked", request);
        if (step.isEscalationDue(now)) {
            step.escalated(now);
            Set<UserId> above = seats.escalate(request, step);
            requests.note(request.id(), "ESCALATED", step.name(), now);
            notices.tell(above, "approval-escalated", request);
            trail.record(new AuditEvent(
                    "approval.escalated",
                    "approval-request",
                    request.id().value().toString(),
                    Map.of("title", request.title(), "step", step.name(), "people", above.size())));
        }
        if (step.isReminderDue(now)) {
            step.reminded(time.after(now, step.demands().remindAfter()));
            List<UserId> silent = requests.assignments(step).stream()
                    .filter(one -> !requests.hasSpoken(request.id(), one.person(), one.seat()))
                    .map(Assignment::person)
                    .toList();
            requests.note(request.id(), "REMINDED", step.name(), now);
            notices.tell(silent, "approval-reminder", request);
        }
    }
}
