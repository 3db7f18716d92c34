package et.aksum.approval.rest;

import et.aksum.approval.Delegations;
import et.aksum.approval.Delegations.Delegate;
import et.aksum.approval.Delegations.DelegationId;
import et.aksum.approval.Delegations.DelegationRow;
import et.aksum.identity.UserId;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.OwnerOnly;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is asked in whose place. */
@Path("delegations")
@RequestScoped
@OwnerOnly
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class DelegationsResource {
    @Inject
    Delegations delegations;

    @Context
    UriInfo uri;

    /** Who stands in for me, and when. */
    @Schema(name = "DelegationInput")
    public record DelegationBody(
            @Schema(description = "Id of the person.", required = true) UUID to,
            @Schema(description = "Only for requests of this type; absent: for all.", examples = "procurement.order")
                    @Nullable
                    String subjectType,
            @Schema(description = "Inclusive.", required = true) OffsetDateTime validFrom,
            @Schema(description = "Exclusive; at most a year later.", required = true) OffsetDateTime validTo,
            @Schema(description = "Up to 500 characters.", required = true) String reason) {}

    @GET
    @Operation(operationId = "listDelegations", summary = "Delegations I gave or received")
    public List<DelegationRow> mine() {
        return delegations.mine();
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(ref = IdempotencyKey.HEADER)
    @Operation(
            operationId = "giveDelegation",
            summary = "Have somebody asked in my place",
            description = "He decides only what he may decide himself, and never what he asked for.")
    @APIResponse(
            responseCode = "201",
            description = "The id of the delegation.",
            content = @Content(schema = @Schema(implementation = DelegationId.class)))
    public Response give(DelegationBody body) {
        DelegationId given = delegations.give(new Delegate(
                new UserId(body.to()), body.subjectType(), body.validFrom(), body.validTo(), body.reason()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(given.value().toString())
                        .build())
                .entity(given)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeDelegation", summary = "End one of my delegations now")
    @APIResponse(responseCode = "204", description = "Nobody stands in any more.")
    public void revoke(@PathParam("id") UUID id) {
        delegations.revoke(id);
    }
}
