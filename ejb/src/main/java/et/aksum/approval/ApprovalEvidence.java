package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.domain.EvidenceReader;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Hands out what proves decisions, and verifies their chain. */
@Stateless
public class ApprovalEvidence {
    @Inject
    EvidenceReader reader;

    @Inject
    ApprovalQueries queries;

    @Inject
    AuditTrail trail;

    /** Whether the chain is whole. {@code brokenAt}: position of the first fault in the chain, 0 for none. {@code altered}: requests whose decisions do not have their hashes. */
    public record ChainState(boolean intact, long brokenAt, List<ApprovalRequestId> altered) {}

    /**
     * The evidence pack of one request, JSON; {@link EvidencePack} checks it anywhere.
     *
     * @throws ApprovalNotFound when the caller may not see the request
     */
    @Unguarded("Whoever may see the request may take its proof along; that is asked here.")
    public String pack(ApprovalRequestId id) {
        ApprovalDetails seen = queries.details(id);
        trail.record(new AuditEvent(
                "approval.exported",
                "approval-request",
                id.value().toString(),
                Map.of(
                        "title",
                        seen.request().title(),
                        "decisions",
                        seen.decisions().size())));
        return reader.pack(id).toString();
    }

    /** Every link, and the content of every decision. */
    @RequiresPermission(Permission.AUDIT_TRAIL_VERIFY)
    public ChainState verify() {
        long brokenAt = reader.firstFault();
        List<ApprovalRequestId> altered = reader.decided().stream()
                .filter(id -> !EvidencePack.faults(reader.pack(id).toString()).isEmpty())
                .toList();
        return new ChainState(brokenAt == 0 && altered.isEmpty(), brokenAt, altered);
    }
}
