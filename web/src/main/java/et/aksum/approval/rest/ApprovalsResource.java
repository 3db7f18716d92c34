package et.aksum.approval.rest;

import et.aksum.approval.ApprovalEvidence;
import et.aksum.approval.ApprovalEvidence.ChainState;
import et.aksum.approval.ApprovalQueries;
import et.aksum.approval.ApprovalQueries.ApprovalFilter;
import et.aksum.approval.ApprovalQueries.Whose;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRow;
import et.aksum.approval.ApprovalStatus;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.QueryText;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All requests the caller has to do with. */
@Path("approvals")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class ApprovalsResource {
    private static final Paging<ApprovalRow, UUID> NEWEST_FIRST = Paging.byId("approvals", ApprovalRow::id);

    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalEvidence evidence;

    /** A page of requests, newest first. */
    @Schema(name = "ApprovalPage")
    public record ApprovalPage(
            List<ApprovalRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listApprovals",
            summary = "Requests for decisions, newest first",
            description = "Say whose: `assignee=me` for those that ask me and wait for me, `author=me` for my own,"
                    + " `decidedBy=me` for those I decided. Without any of them all of the organisation, which needs"
                    + " `approval.request.view`. Filters are combined; `next` keeps them.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", description = "`<…>; rel=\"next\"` unless it is the last page."),
            content = @Content(schema = @Schema(implementation = ApprovalPage.class)))
    public Response list(
            @QueryParam("assignee") @Parameter(description = "`me`.") @Nullable String assignee,
            @QueryParam("author") @Parameter(description = "`me`.") @Nullable String author,
            @QueryParam("decidedBy") @Parameter(description = "`me`.") @Nullable String decidedBy,
            @QueryParam("subjectType") @Parameter(description = "For example `procurement.order`.") @Nullable
                    String subjectType,
            @QueryParam("status")
                    @Parameter(description = "PENDING, APPROVED, REJECTED, RETURNED, WITHDRAWN, VOIDED or EXPIRED.")
                    @Nullable
                    String status,
            @QueryParam("title") @Parameter(description = "Contained in the title, any case.") @Nullable String title,
            @BeanParam PageQuery page) {
        Whose whose = whose(me("assignee", assignee), me("author", author), me("decidedBy", decidedBy));
        ApprovalFilter filter =
                new ApprovalFilter(subjectType, QueryText.oneOf(ApprovalStatus.class, "status", status), title, null);
        return page.answer(
                NEWEST_FIRST,
                (last, most) -> read(whose, filter, last == null ? null : new ApprovalRequestId(last), most),
                ApprovalPage::new);
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyApprovals",
            summary = "Whether the chain of decisions is whole",
            description = "Every link, and the content of every decision.")
    public ChainState verify() {
        return evidence.verify();
    }

    private List<ApprovalRow> read(Whose whose, ApprovalFilter filter, @Nullable ApprovalRequestId last, int most) {
        return whose == Whose.EVERYBODYS
                ? approvals.everybodys(filter, last, most)
                : approvals.mine(whose, filter, last, most);
    }

    private static Whose whose(boolean assignee, boolean author, boolean decidedBy) {
        if (assignee) {
            return Whose.ASKING_ME;
        }
        return author ? Whose.MINE : decidedBy ? Whose.DECIDED_BY_ME : Whose.EVERYBODYS;
    }

    private static boolean me(String name, @Nullable String text) {
        if (text != null && !text.equals("me")) {
            throw QueryText.invalid(name, "Only \"me\" can be asked for.");
        }
        return text != null;
    }
}
