package et.aksum.approval.domain;

import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalRefusal.AlreadyDecided;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.ApprovalRefusal.SelfApprovalRejected;
import et.aksum.approval.Approvers;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.HeldAssurance;
import et.aksum.identity.UserId;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One voice of one person: whether it counts, at which step, for which seat; and its evidence. */
@ApplicationScoped
public class Ballot {
    @Inject
    ApprovalRepository requests;

    @Inject
    HeldAssurance held;

    @Inject
    Seats seats;

    @Inject
    Approvers approvers;

    @Inject
    DecisionChain chain;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A voice that counts. */
    public record Cast(UUID decision, ApprovalStep step) {}

    /** Keeps the caller's voice as evidence. @throws BusinessException when it does not count; its class says why */
    public Cast cast(ApprovalRequest request, Choice choice, @Nullable String reason, @Nullable GeoStamp place) {
        Caller caller = TenantContext.require();
        UserId person = new UserId(caller.requireUser());
        if (requests.isInvolved(request.id(), person)) {
            throw new SelfApprovalRejected(request.title());
        }
        if (requests.hasSpoken(request.id(), person, person)) {
            throw new AlreadyDecided(request.title());
        }
        requests.lockVoiceOf(person);
        Chosen chosen = choose(request, caller, person, choice);
        ApprovalStep step = chosen.step();
        requireFresh(caller, step);
        if (step.demands().placeRequired() && place == null) {
            throw new InvalidInput("geo", "This decision needs the place where it is taken.");
        }
        if (requests.hasSpoken(request.id(), person, chosen.seat())) {
            throw new AlreadyDecided(request.title());
        }
        requests.flush();
        Money amount = request.amount();
        Approvers.LimitAsked limit = amount == null || !step.demands().limitApplies()
                ? null
                : approvers.limitFor(person, amount, request.documentDate()).orElse(null);
        DecisionChain.Link link = chain.append(step, choice.name(), reason, chosen.seat(), limit, place);
        requests.note(request.id(), "DECIDED", choice.name(), OffsetDateTime.now(clock));
        trail.record(new AuditEvent(
                "approval.decided",
                "approval-request",
                request.id().value().toString(),
                details(request, step, choice, reason, link),
                place));
        return new Cast(link.id(), step);
    }

    /** The first open step that hears this person; when none does, the refusal of the first. */
    private Chosen choose(ApprovalRequest request, Caller caller, UserId person, Choice choice) {
        BusinessException refusal = null;
        for (ApprovalStep step : requests.steps(request.id())) {
            if (!step.isOpen()) {
                continue;
            }
            try {
                requireToken(caller, step, request);
                seats.fill(request, step);
                return new Chosen(step, seats.seatOf(request, step, person, choice == Choice.APPROVE));
            } catch (BusinessException refused) {
                refusal = refusal == null ? refused : refusal;
            }
        }
        throw refusal == null ? new ApproverNotAsked(request.title()) : refusal;
    }

    private void requireFresh(Caller caller, ApprovalStep step) {
        Duration most = step.demands().factorAge().orElse(null);
        if (most == null) {
            return;
        }
        Assurance needed = new Assurance(Assurance.Level.SECOND_FACTOR, most);
        if (!held.suffices(caller, needed, "ApprovalDecision.decide")) {
            throw held.refusal(caller, needed);
        }
    }

    private static void requireToken(Caller caller, ApprovalStep step, ApprovalRequest request) {
        boolean allowed = Permission.ofCode(step.demands().permission())
                .filter(caller::tokenAllows)
                .isPresent();
        if (!allowed || !caller.level().isSignedIn()) {
            throw new ApproverNotAsked(request.title());
        }
    }

    private static Map<String, Object> details(
            ApprovalRequest request,
            ApprovalStep step,
            Choice choice,
            @Nullable String reason,
            DecisionChain.Link link) {
        Map<String, Object> details = new HashMap<>();
        details.put("title", request.title());
        details.put("subjectType", request.subjectType());
        details.put("subjectId", request.subjectId().toString());
        details.put("subjectVersion", request.subjectVersion());
        details.put("step", step.name());
        details.put("decision", choice.name());
        details.put("reason", reason == null ? "" : reason);
        details.put("evidence", link.seq());
        details.put("hash", link.hash());
        return details;
    }

    private record Chosen(ApprovalStep step, UserId seat) {}
}
