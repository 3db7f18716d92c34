package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalNotFound;
import et.aksum.approval.domain.EvidencePage;
import et.aksum.approval.domain.EvidenceReader;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.Handout;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hands out what proves decisions, and verifies their chain. */
@Stateless
public class ApprovalEvidence {
    @Inject
    EvidenceReader reader;

    @Inject
    ApprovalQueries queries;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whether the chain is whole. {@code brokenAt}: position of the first fault in the chain, 0 for none. {@code altered}: requests whose decisions do not have their hashes. */
    public record ChainState(boolean intact, long brokenAt, List<ApprovalRequestId> altered) {}

    /**
     * The evidence pack of one request, JSON; {@link EvidencePack} checks it anywhere.
     *
     * @throws ApprovalNotFound when the caller may not see the request
     */
    @Unguarded("Whoever may see the request may take its proof along; that is asked here.")
    @Paced(Kind.EXPORT)
    public String pack(ApprovalRequestId id) {
        return export(id).toString();
    }

    /**
     * The same as a ZIP: {@code evidence.json} is the pack, {@code index.html} says it to people, and {@code how-to-check.txt} says
     * how anybody checks it without this system.
     *
     * @throws ApprovalNotFound when the caller may not see the request
     */
    @Unguarded("Whoever may see the request may take its proof along; that is asked here.")
    @Paced(Kind.EXPORT)
    public byte[] archive(ApprovalRequestId id) {
        JsonObject pack = export(id);
        String json = pack.toString();
        return new Handout()
                .with("evidence.json", json)
                .with("index.html", EvidencePage.of(pack, EvidencePack.faults(json), clock.instant()))
                .with("how-to-check.txt", howToCheck())
                .bytes();
    }

    private JsonObject export(ApprovalRequestId id) {
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
        return reader.pack(id);
    }

    private static String howToCheck() {
        try (InputStream text = Objects.requireNonNull(
                ApprovalEvidence.class.getResourceAsStream("how-to-check.txt"), "how-to-check.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
