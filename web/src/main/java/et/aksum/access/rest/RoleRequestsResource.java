package et.aksum.access.rest;

import et.aksum.access.RoleRequests;
import et.aksum.access.RoleRequests.AskForRole;
import et.aksum.access.RoleRequests.RequestRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for roles. They are decided among the approvals. */
@Path("role-requests")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class RoleRequestsResource {
    @Inject
    RoleRequests requests;

    @Context
    UriInfo uri;

    /** A role one needs. */
    @Schema(name = "NewRoleRequest")
    public record NewRoleRequest(
            @Schema(examples = "finance", required = true) String role,
            @Schema(examples = "Stands in for Bethlehem in December", required = true) String reason,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until) {}

    /** The request made. */
    @Schema(name = "RoleRequestMade")
    public record Made(UUID id) {}

    @GET
    @Operation(operationId = "listRoleRequests", summary = "Everybody's requests, the newest first")
    public List<RequestRow> all() {
        return requests.all();
    }

    @GET
    @Path("mine")
    @Operation(operationId = "listMyRoleRequests", summary = "My own requests, the newest first")
    public List<RequestRow> mine() {
        return requests.mine();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askForRole", summary = "Ask for a role for oneself")
    @APIResponse(responseCode = "201", description = "Asked; the answer comes among the approvals.")
    public Response ask(NewRoleRequest wanted) {
        UUID id = requests.ask(new AskForRole(wanted.role(), wanted.reason(), wanted.from(), wanted.until()));
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(new Made(id))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawRoleRequest", summary = "Take one's own request back")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public void withdraw(@PathParam("id") UUID id) {
        requests.withdraw(id);
    }
}
