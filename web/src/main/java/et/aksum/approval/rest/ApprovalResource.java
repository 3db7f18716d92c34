package et.aksum.approval.rest;

import et.aksum.approval.ApprovalComments;
import et.aksum.approval.ApprovalDecision;
import et.aksum.approval.ApprovalDecision.Choice;
import et.aksum.approval.ApprovalDecision.DecideRequest;
import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalEvidence;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRequests;
import et.aksum.identity.StepUp;
import et.aksum.platform.rest.GeoStampBody;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.Versioned;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One request: read, decide, withdraw, comment, take its evidence along. Its {@code ETag} is the version of the record it is about. */
@Path("approvals/{id: [0-9a-fA-F-]{36}}")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class ApprovalResource {
    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDecision decisions;

    @Inject
    ApprovalRequests requests;

    @Inject
    ApprovalComments comments;

    @Inject
    ApprovalEvidence evidence;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** A decision, where it is taken, and the second factor if it is not fresh. */
    @Schema(name = "ApprovalDecisionInput")
    public record DecisionBody(
            @Schema(required = true) Choice decision,
            @Schema(description = "Compulsory unless it approves, up to 500 characters.") @Nullable String reason,
            @Schema(description = "Compulsory where the step asks for a place.") @Nullable GeoStampBody geoStamp,
            @Schema(
                            description =
                                    "Current TOTP code; not needed while the last one is as fresh as the step asks.",
                            examples = "123456")
                    @Nullable
                    String totpCode) {}

    /** Why a request is taken back. */
    @Schema(name = "ApprovalWithdrawal")
    public record WithdrawalBody(@Schema(description = "Up to 500 characters.") @Nullable String reason) {}

    /** Something said about a request. */
    @Schema(name = "ApprovalComment")
    public record CommentBody(@Schema(description = "Up to 1000 characters.", required = true) String text) {}

    @GET
    @Operation(
            operationId = "getApproval",
            summary = "A request with its difference, rule, steps, decisions and history")
    @APIResponse(
            responseCode = "200",
            description = "The request; the version of its record is the `ETag`.",
            content = @Content(schema = @Schema(implementation = ApprovalDetails.class)))
    public Response get() {
        // The same version of the record may have new decisions, so no answer is ever "not modified".
        return answer();
    }

    @POST
    @Path("decisions")
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(ref = IdempotencyKey.HEADER)
    @Operation(
            operationId = "decideApproval",
            summary = "Approve, reject, or return for a change",
            description =
                    "On exactly the version of `If-Match`; never one's own, never twice. Steps may ask for a fresh"
                            + " second factor (send `totpCode`, or call `POST /step-up` before) and for a place.")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now.",
            content = @Content(schema = @Schema(implementation = ApprovalDetails.class)))
    public Response decide(@BeanParam IfMatch ifMatch, DecisionBody body) {
        long version = ifMatch.version(() -> details().request().subjectVersion());
        // Made first: a place that cannot be must not cost the code.
        var place = body.geoStamp() == null ? null : body.geoStamp().receivedAt(OffsetDateTime.now(clock));
        if (body.totpCode() != null) {
            TenantContext.bind(stepUp.confirm(body.totpCode()));
        }
        decisions.decide(new DecideRequest(request(), version, body.decision(), body.reason(), place));
        return answer();
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawApproval", summary = "Take my own request back")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now.",
            content = @Content(schema = @Schema(implementation = ApprovalDetails.class)))
    public Response withdraw(WithdrawalBody body) {
        requests.withdraw(request(), body.reason());
        return answer();
    }

    @POST
    @Path("comments")
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(ref = IdempotencyKey.HEADER)
    @Operation(
            operationId = "commentApproval",
            summary = "Say something about a request",
            description = "Everybody who sees it reads it; it stays.")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now.",
            content = @Content(schema = @Schema(implementation = ApprovalDetails.class)))
    public Response comment(CommentBody body) {
        comments.comment(request(), body.text());
        return answer();
    }

    @GET
    @Path("evidence")
    @Operation(
            operationId = "approvalEvidence",
            summary = "The evidence pack of a request",
            description =
                    "What was asked, each decision with its proof, and the links of the chain of decisions, as text"
                            + " exactly as hashed; docs/api.md says how to check it without this system.")
    @APIResponse(
            responseCode = "200",
            description = "The pack.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Response pack() {
        return Response.ok(evidence.pack(request()))
                .header("Content-Disposition", "attachment; filename=\"approval-" + id + ".json\"")
                .build();
    }

    @GET
    @Path("evidence.zip")
    @Produces("application/zip")
    @Operation(
            operationId = "approvalEvidenceArchive",
            summary = "The evidence of a request for people and machines",
            description =
                    "`evidence.json` is the evidence pack, `index.html` says the same to people, and `how-to-check.txt`"
                            + " says how anybody checks it without this system.")
    @APIResponse(
            responseCode = "200",
            description = "The ZIP.",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive() {
        return Response.ok(evidence.archive(request()), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"approval-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response answer() {
        ApprovalDetails found = details();
        return Versioned.ok(found, found.request().subjectVersion());
    }

    private ApprovalDetails details() {
        return approvals.details(request());
    }

    private ApprovalRequestId request() {
        return new ApprovalRequestId(id);
    }
}
