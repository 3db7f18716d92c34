package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.AlreadyDecided;
import et.aksum.approval.ApprovalRefusal.ApprovalClosed;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.approval.domain.ApprovalRepository;
import et.aksum.approval.domain.ApprovalRequest;
import et.aksum.approval.domain.ApprovalStep;
import et.aksum.approval.domain.Ballot;
import et.aksum.approval.domain.StepFlow;
import et.aksum.identity.StepUp;
import et.aksum.identity.UserId;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides requests: one person, one voice, on exactly the version that was shown. */
@Stateless
public class ApprovalDecision {
    @Inject
    ApprovalRepository requests;

    @Inject
    Ballot ballot;

    @Inject
    StepFlow flow;

    @Inject
    Event<ApprovalGranted> granted;

    @Inject
    Event<ApprovalRejected> rejected;

    @Inject
    Event<ApprovalReturned> returned;

    @Inject
    Clock clock;

    /** What is decided. */
    public enum Choice {
        APPROVE,
        REJECT,
        /** Back to the author, with a comment on what to change. */
        RETURN
    }

    /**
     * A decision on exactly what was looked at.
     *
     * @param subjectVersion the version of the record that was shown
     * @param reason         compulsory unless it approves, up to 500 characters
     * @param place          where it is decided; compulsory where the step asks for a place
     */
    public record DecideRequest(
            ApprovalRequestId request,
            long subjectVersion,
            Choice choice,
            @Nullable String reason,
            @Nullable GeoStamp place) {}

    /** The decision, and what the request is now. */
    public record DecisionTaken(UUID id, String status) {}

    /**
     * Decides. Of two at once one goes first, and the other meets what became of the request.
     *
     * @throws ApprovalClosed when it was decided meanwhile
     * @throws StaleVersion when another version was looked at than is asked about
     * @throws SelfApprovalRejected for the author, and for whoever is excluded
     * @throws AlreadyDecided when the caller, or somebody for his seat, has spoken
     * @throws ApproverNotAsked when the open steps ask others
     * @throws StepUp.Required when the step asks for a fresher second factor
     * @throws InvalidInput when a reason or a place is missing
     */
    @Idempotent
    @Unguarded("The rule of the request names the permission, and Approvers answers whether the caller holds it.")
    public DecisionTaken decide(DecideRequest command) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UserId person = new UserId(TenantContext.require().requireUser());
        String reason = reason(command);
        ApprovalRequest request = requests.getForChange(command.request());
        request.requirePending();
        request.requireSubjectVersion(command.subjectVersion());
        Ballot.Cast cast = ballot.cast(request, command.choice(), reason, command.place());
        ApprovalStep step = cast.step();
        switch (command.choice()) {
            case APPROVE -> {
                flow.weigh(step, now);
                if (!flow.openNext(request, now)) {
                    flow.close(request, ApprovalStatus.APPROVED, person.value(), reason, now);
                    granted.fire(new ApprovalGranted(
                            request.subjectType(),
                            request.subjectId(),
                            request.subjectVersion(),
                            request.id(),
                            person,
                            request.documentDate(),
                            reason,
                            command.place()));
                }
            }
            case REJECT -> {
                flow.close(request, ApprovalStatus.REJECTED, person.value(), reason, now);
                rejected.fire(new ApprovalRejected(
                        request.subjectType(),
                        request.subjectId(),
                        request.subjectVersion(),
                        request.id(),
                        person,
                        String.valueOf(reason),
                        command.place()));
            }
            case RETURN -> {
                flow.close(request, ApprovalStatus.RETURNED, person.value(), reason, now);
                returned.fire(new ApprovalReturned(
                        request.subjectType(),
                        request.subjectId(),
                        request.subjectVersion(),
                        request.id(),
                        person,
                        String.valueOf(reason),
                        command.place()));
            }
        }
        return new DecisionTaken(cast.decision(), request.status().name());
    }

    private static @Nullable String reason(DecideRequest command) {
        String words = PlainText.optionalLines("reason", 500, command.reason());
        if (words == null && command.choice() != Choice.APPROVE) {
            throw new InvalidInput("reason", "Please say why.");
        }
        return words;
    }
}
