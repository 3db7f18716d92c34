package et.aksum.identity.rest;

import et.aksum.identity.ServiceAccounts;
import et.aksum.identity.ServiceAccounts.CreateServiceAccount;
import et.aksum.identity.ServiceAccounts.IssuedSecret;
import et.aksum.identity.ServiceAccounts.ServiceAccountRow;
import et.aksum.identity.UserId;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of programs. Each change asks for a second factor proven for it alone. */
@Path("service-accounts")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class ServiceAccountsResource {
    @Inject
    ServiceAccounts accounts;

    @Context
    UriInfo uri;

    /** A program that needs an account. */
    @Schema(name = "NewServiceAccount")
    public record NewServiceAccount(
            @Schema(description = "Name among those of people.", examples = "svc-warehouse", required = true)
                    String username,
            @Schema(examples = "Writes goods receipts from the warehouse scanner", required = true) String purpose) {}

    /** A change of secrets. */
    @Schema(name = "NewClientSecret")
    public record NewSecret(
            @Schema(description = "For how many hours, 0 to 168, the secrets before still count.", required = true)
                    int overlapHours) {}

    @GET
    @Operation(operationId = "listServiceAccounts", summary = "Accounts of programs, with owner and last use")
    public List<ServiceAccountRow> all() {
        return accounts.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createServiceAccount",
            summary = "Make an account for a program; roles are granted to it as to a person",
            description = "The answer holds the client's secret, which is shown once.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = IssuedSecret.class)))
    public Response create(NewServiceAccount wanted) {
        IssuedSecret issued = accounts.create(new CreateServiceAccount(wanted.username(), wanted.purpose()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(issued.id().toString())
                        .build())
                .entity(issued)
                .build();
    }

    @POST
    @Path("{id}/secrets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateClientSecret", summary = "A new secret; the ones before count for a while")
    public IssuedSecret rotate(@PathParam("id") UUID id, NewSecret wanted) {
        return accounts.rotate(new UserId(id), wanted.overlapHours());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endServiceAccount", summary = "End the account for good, with its secrets and tokens")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void end(@PathParam("id") UUID id) {
        accounts.end(new UserId(id));
    }
}
