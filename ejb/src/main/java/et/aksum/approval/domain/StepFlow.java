package et.aksum.approval.domain;

import et.aksum.approval.ApprovalStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a request goes from step to step: those of one position run side by side, the next position waits for all of them. */
@ApplicationScoped
public class StepFlow {
    @Inject
    ApprovalRepository requests;

    @Inject
    Seats seats;

    @Inject
    WorkTime time;

    @Inject
    Notices notices;

    /** Opens the steps that come next. @return false when none is left, so that the request is granted */
    public boolean openNext(ApprovalRequest request, OffsetDateTime now) {
        List<ApprovalStep> steps = requests.steps(request.id());
        if (steps.stream().anyMatch(ApprovalStep::isOpen)) {
            return true;
        }
        List<ApprovalStep> waiting =
                steps.stream().filter(ApprovalStep::isWaiting).toList();
        waiting.stream()
                .filter(step -> step.position() == waiting.get(0).position())
                .forEach(step -> open(request, step, now));
        return !waiting.isEmpty();
    }

    /** Grants the step once enough have approved. */
    public void weigh(ApprovalStep step, OffsetDateTime now) {
        if (requests.approvals(step) >= step.demands().needed()) {
            step.grant(now);
            requests.flush();
        }
    }

    /** Closes the request, and with it every step that is not granted. */
    public void close(
            ApprovalRequest request,
            ApprovalStatus outcome,
            @Nullable UUID by,
            @Nullable String note,
            OffsetDateTime now) {
        requests.steps(request.id()).forEach(step -> step.close(now));
        requests.flush();
        request.close(outcome, by, note, now);
        requests.flush();
        if (outcome != ApprovalStatus.WITHDRAWN) {
            notices.tellAuthor(request);
        }
    }

    private void open(ApprovalRequest request, ApprovalStep step, OffsetDateTime now) {
        step.open(
                now,
                time.after(now, step.demands().remindAfter()),
                time.after(now, step.demands().escalateAfter()));
        requests.flush();
        requests.note(request.id(), "STEP_OPENED", step.name(), now);
        notices.tell(seats.fill(request, step), "approval-asked", request);
    }
}
