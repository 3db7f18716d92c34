package et.aksum.access;

import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.domain.RequestRepository;
import et.aksum.access.domain.RoleRepository;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.approval.FieldChange;
import et.aksum.approval.SubmitForApproval;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever needs a role asks for it and says why and until when; the engine of approvals finds somebody who may give it. */
@Stateless
public class RoleRequests {
    /** How requests for roles are called among approvals. */
    public static final String SUBJECT = "access.role-request";

    @Inject
    RequestRepository requests;

    @Inject
    RoleRepository roles;

    @Inject
    ApprovalRequests approvals;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Asks for a role for oneself. @param until not included; null: until revoked */
    public record AskForRole(
            String role, String reason, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {}

    /** A request. @param state PENDING, GRANTED, REJECTED, WITHDRAWN or EXPIRED */
    public record RequestRow(
            UUID id,
            UUID user,
            String role,
            String reason,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validTo,
            String state,
            OffsetDateTime askedAt,
            @Nullable UUID decidedBy,
            @Nullable String decisionReason) {}

    /**
     * Asks; the answer comes by the approvals.
     *
     * @throws RoleAssignment.RoleNotFound when there is no such role
     * @throws InvalidInput when the dates or the reason will not do, or the same is asked already
     */
    @RequiresPermission(Permission.ACCESS_REQUEST_OWN)
    public UUID ask(AskForRole command) {
        Caller caller = TenantContext.require();
        UserId self = new UserId(caller.requireUser());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime from = command.from() == null || command.from().isBefore(now) ? now : command.from();
        OffsetDateTime until = command.until();
        String reason = PlainText.line("reason", 500, command.reason());
        if (until != null && !until.isAfter(from)) {
            throw new InvalidInput("until", "A role ends after it begins.");
        }
        roles.lock(self);
        UUID role = roles.idOf(command.role());
        if (requests.isPending(self, role)) {
            throw new InvalidInput("role", "You have asked for this role already.");
        }
        UUID id = requests.add(self, role, reason, from, until);
        ApprovalRequestId approval = approvals.submit(SubmitForApproval.of(
                        SUBJECT, id, 0, caller.name() + ": " + command.role(), self)
                .showing(List.of(
                        new FieldChange("role", null, command.role()),
                        new FieldChange("reason", null, reason),
                        new FieldChange("validFrom", null, from.toLocalDate().toString()),
                        new FieldChange(
                                "validTo",
                                null,
                                until == null ? null : until.toLocalDate().toString())))
                .demanding(true, false));
        requests.waitsFor(id, approval.value());
        audit.record(new AuditEvent(
                "role.requested", "user", self.value().toString(), Map.of("role", command.role(), "reason", reason)));
        return id;
    }

    /** Takes one's own request back. @throws NothingOpen when it is not open, or somebody else's */
    @RequiresPermission(Permission.ACCESS_REQUEST_OWN)
    public void withdraw(UUID id) {
        UserId self = new UserId(TenantContext.require().requireUser());
        UUID approval = requests.pendingApproval(id, self).orElseThrow(NothingOpen::new);
        requests.close(id, "WITHDRAWN", null, null, OffsetDateTime.now(clock));
        approvals.withdraw(new ApprovalRequestId(approval), null);
    }

    /** The caller's own, newest first. */
    @RequiresPermission(Permission.ACCESS_REQUEST_OWN)
    public List<RequestRow> mine() {
        return requests.of(new UserId(TenantContext.require().requireUser()));
    }

    /** Everybody's, newest first, at most 200. */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public List<RequestRow> all() {
        return requests.newest(200);
    }
}
