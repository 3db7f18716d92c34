package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalClosed;
import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ExchangeRateMissing;
import et.aksum.approval.domain.ApprovalRepository;
import et.aksum.approval.domain.ApprovalRequest;
import et.aksum.approval.domain.RuleBook;
import et.aksum.approval.domain.StepFlow;
import et.aksum.approval.domain.WorkTime;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.PlainText;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for decisions, and takes requests back. */
@Stateless
public class ApprovalRequests {
    @Inject
    ApprovalRepository requests;

    @Inject
    RuleBook rules;

    @Inject
    StepFlow flow;

    @Inject
    WorkTime time;

    @Inject
    AuditTrail trail;

    @Inject
    Event<ApprovalWithdrawn> withdrawn;

    @Inject
    Clock clock;

    /**
     * Asks. The same version asked twice is one request; another version voids what waited.
     *
     * @throws ApprovalRuleMissing when no rule says who decides
     * @throws ExchangeRateMissing when nothing says which rule it is, because the amount cannot be compared
     */
    @Unguarded("Called by the use case that hands the record in; that one asks for the permission.")
    public ApprovalRequestId submit(SubmitForApproval command) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ApprovalRequest> before =
                requests.pendingFor(command.subject().type(), command.subject().id());
        if (before.isPresent()) {
            if (before.get().subjectVersion() == command.subject().version()) {
                return before.get().id();
            }
            abandon(before.get(), now);
        }
        RuleBook.Choice chosen = rules.choose(command, BusinessDay.of(now));
        ApprovalRequestId id =
                requests.add(command, chosen, time.after(now, chosen.rule().expiresAfter()), now);
        ApprovalRequest request = requests.getForChange(id);
        requests.note(id, "SUBMITTED", null, now);
        flow.openNext(request, now);
        record("approval.requested", request, Map.of("rule", chosen.rule().code(), "why", chosen.reason()));
        return id;
    }

    /** Locks what waits about a record. Whoever changes the record calls it first: everybody locks in that order. */
    @Unguarded("Called by the use case that changes the record; that one asks for the permission.")
    public Optional<ApprovalRequestId> hold(String subjectType, UUID subjectId) {
        return requests.pendingFor(subjectType, subjectId).map(ApprovalRequest::id);
    }

    /** What was shown of a record when a decision about it was last asked for; nothing when none ever was. */
    @Unguarded("Called by the use case that hands the record in; that one asks for the permission.")
    public List<FieldChange> shownLast(String subjectType, UUID subjectId) {
        return requests.diffShownLast(subjectType, subjectId);
    }

    /** What was asked to be changed, when the latest decision about the record sent it back; nothing otherwise. */
    @Unguarded("Called by the use case that shows the record to whoever may correct it; that one guards it.")
    public Optional<String> toCorrect(String subjectType, UUID subjectId) {
        return requests.returnedWith(subjectType, subjectId);
    }

    /** The record has this version now: what waits about another one is void. */
    @Unguarded("Called by the use case that changes the record; that one asks for the permission.")
    public void subjectChanged(String subjectType, UUID subjectId, long version) {
        requests.pendingFor(subjectType, subjectId)
                .filter(request -> request.subjectVersion() != version)
                .ifPresent(request -> abandon(request, OffsetDateTime.now(clock)));
    }

    /**
     * Takes the request back; only whoever asked may. {@code reason} may be empty.
     *
     * @throws ApprovalClosed when it was decided meanwhile
     */
    @Unguarded("Everybody may take back what he himself asked for; nobody else may.")
    public void withdraw(ApprovalRequestId id, @Nullable String reason) {
        UserId caller = new UserId(TenantContext.require().requireUser());
        String words = PlainText.optionalLines("reason", 500, reason);
        ApprovalRequest request = requests.getForChange(id);
        if (!request.author().equals(caller)) {
            throw new ApprovalNotFound();
        }
        request.requirePending();
        OffsetDateTime now = OffsetDateTime.now(clock);
        requests.note(id, "WITHDRAWN", words, now);
        flow.close(request, ApprovalStatus.WITHDRAWN, caller.value(), words, now);
        record("approval.withdrawn", request, Map.of());
        withdrawn.fire(new ApprovalWithdrawn(
                request.subjectType(), request.subjectId(), request.subjectVersion(), id, caller));
    }

    private void abandon(ApprovalRequest request, OffsetDateTime now) {
        requests.note(request.id(), "VOIDED", null, now);
        flow.close(request, ApprovalStatus.VOIDED, null, null, now);
        record("approval.voided", request, Map.of());
    }

    private void record(String action, ApprovalRequest request, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("title", request.title());
        details.put("subjectType", request.subjectType());
        details.put("subjectId", request.subjectId().toString());
        details.put("subjectVersion", request.subjectVersion());
        trail.record(
                new AuditEvent(action, "approval-request", request.id().value().toString(), details));
    }
}
