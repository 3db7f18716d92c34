package et.aksum.audit.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.audit.AuditVerification;
import et.aksum.audit.VerificationResult;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.QueryText;
import et.aksum.shared.GeoStamp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trail of the caller's organisation, and the proof that it is whole. */
@Path("audit")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private static final Paging<AuditRow, Long> NEWEST_FIRST = Paging.byNumber("audit-entries", AuditRow::seq);

    @Inject
    AuditVerification verification;

    @Inject
    AuditQueries trail;

    /** One entry; {@code hash} binds it to all entries before. */
    @Schema(name = "AuditEntry")
    public record Entry(
            @Schema(description = "Place in the organisation's chain, from 1 without gaps.") long seq,
            UUID id,
            OffsetDateTime occurredAt,
            @Nullable UUID actorId,
            String actorName,
            String channel,
            @Schema(description = "How well the actor was known.") String level,
            @Nullable String address,
            @Schema(examples = "order.approved") String action,
            @Schema(examples = "purchase-order") String subjectType,
            String subjectId,
            @Nullable GeoStamp geo,
            @Schema(type = SchemaType.OBJECT) @JsonRawValue String details,
            @Schema(description = "SHA-256, hexadecimal.") String hash) {
        static Entry of(AuditRow row) {
            return new Entry(
                    row.seq(),
                    row.id(),
                    row.occurredAt(),
                    row.actorId(),
                    row.actorName(),
                    row.channel().name(),
                    row.level().name(),
                    row.address(),
                    row.action(),
                    row.subjectType(),
                    row.subjectId(),
                    row.geo(),
                    row.details(),
                    row.hash());
        }
    }

    /** A page of the trail, newest first. */
    @Schema(name = "AuditPage")
    public record EntryPage(
            List<Entry> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {
        static EntryPage of(List<AuditRow> rows, @Nullable String next) {
            return new EntryPage(rows.stream().map(Entry::of).toList(), next);
        }
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Was the trail tampered with?",
            description =
                    "Recomputes every hash and the digests of captured row changes. `ok` false names the first bad"
                            + " entry by its `seq` in `firstBadRow`, and why.")
    public VerificationResult verify() {
        return verification.verify();
    }

    @GET
    @Path("entries")
    @Operation(operationId = "listAuditEntries", summary = "Entries, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response entries(
            @Parameter(description = "Exactly this action.", example = "order.approved") @QueryParam("action") @Nullable
                    String action,
            @Parameter(description = "Kind of the thing acted on.", example = "purchase-order")
                    @QueryParam("subjectType")
                    @Nullable
                    String subjectType,
            @Parameter(description = "Id of the thing acted on.") @QueryParam("subject") @Nullable String subject,
            @Parameter(description = "Id of the person who acted.") @QueryParam("actor") @Nullable String actor,
            @BeanParam PageQuery page) {
        AuditFilter filter = new AuditFilter(action, subjectType, subject, QueryText.id("actor", actor), null, null);
        return page.answer(NEWEST_FIRST, (last, most) -> trail.before(filter, last, most), EntryPage::of);
    }
}
