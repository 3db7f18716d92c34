package et.aksum.access.rest;

import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.DenialRow;
import et.aksum.access.GrantQueries.RoleGrant;
import et.aksum.access.RoleAssignment;
import et.aksum.access.RoleAssignment.DenyPermission;
import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.RoleEditing;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one person is granted, under which conditions, and what is denied him. */
@Path("users/{id}/grants")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class GrantsResource {
    @Inject
    GrantQueries grants;

    @Inject
    RoleAssignment roles;

    @Inject
    RoleEditing editing;

    @Inject
    Clock clock;

    /** A role for a time and under conditions. */
    @Schema(name = "NewGrant")
    public record NewGrant(
            @Schema(examples = "management-supervisor", required = true) String role,
            @Schema(description = "Counts from; now when absent.") @Nullable OffsetDateTime from,
            @Schema(description = "Counts until, not including; until revoked when absent.") @Nullable
                    OffsetDateTime until,
            @Schema(examples = "Stands in during the fair", required = true) String reason,
            @Schema(description = "All must hold for the grant to count; none when absent.") @Nullable
                    List<GrantCondition> conditions) {}

    /** What somebody shall not do. */
    @Schema(name = "NewDenial")
    public record NewDenial(
            @Schema(examples = "procurement.order.approve", required = true) String permission,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Schema(required = true) String reason) {}

    @GET
    @Operation(operationId = "listGrants", summary = "Grants of a person, past ones included")
    public List<RoleGrant> all(@PathParam("id") UUID id) {
        return grants.of(new UserId(id)).grants();
    }

    @GET
    @Path("denials")
    @Operation(operationId = "listDenials", summary = "What is denied a person now or later")
    public List<DenialRow> denials(@PathParam("id") UUID id) {
        return grants.of(new UserId(id)).denials();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "grantRoleUnderConditions", summary = "Grant a role for a time and under conditions")
    @APIResponse(responseCode = "204", description = "Granted.")
    public void grant(@PathParam("id") UUID id, NewGrant wanted) {
        roles.grant(new GrantRole(
                new UserId(id),
                wanted.role(),
                orNow(wanted.from()),
                wanted.until(),
                wanted.reason(),
                wanted.conditions() == null ? List.of() : wanted.conditions()));
    }

    @POST
    @Path("simulation/{role}")
    @Operation(
            operationId = "simulateGrant",
            summary = "What granting the role would do to the person; nothing is written")
    public RolesResource.Affected simulate(@PathParam("id") UUID id, @PathParam("role") String role) {
        return RolesResource.Affected.of(editing.simulateGrant(new UserId(id), role));
    }

    @POST
    @Path("denials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "denyPermission", summary = "Deny a permission, whatever roles allow it")
    @APIResponse(responseCode = "204", description = "Denied.")
    public void deny(@PathParam("id") UUID id, NewDenial wanted) {
        roles.deny(new DenyPermission(
                new UserId(id), wanted.permission(), orNow(wanted.from()), wanted.until(), wanted.reason()));
    }

    @DELETE
    @Path("denials/{permission}")
    @Operation(operationId = "liftDenial", summary = "Lift a denial at once")
    @APIResponse(responseCode = "204", description = "Lifted.")
    public void lift(@PathParam("id") UUID id, @PathParam("permission") String permission) {
        roles.lift(new UserId(id), permission);
    }

    private OffsetDateTime orNow(@Nullable OffsetDateTime moment) {
        return moment == null ? OffsetDateTime.now(clock) : moment;
    }
}
