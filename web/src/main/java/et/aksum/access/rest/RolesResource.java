package et.aksum.access.rest;

import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.PermissionRow;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.SaveRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What roles there are, and how the organisation shapes them. */
@Path("roles")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class RolesResource {
    @Inject
    GrantQueries grants;

    @Inject
    RoleEditing editing;

    /** A role as it shall be. */
    @Schema(name = "RoleContent")
    public record RoleContent(
            @Schema(examples = "Head of buying", required = true) String name,
            @Schema(
                            description = "What it allows by itself.",
                            examples = "[\"procurement.order.view\"]",
                            required = true)
                    Set<String> permissions,
            @Schema(description = "Codes of the roles it contains; none when absent.", examples = "[\"procurement\"]")
                    @Nullable
                    Set<String> includes,
            @Schema(description = "What its holders may give to others, `*` for everything; unchanged when absent.")
                    @Nullable
                    Set<String> gives,
            @Schema(
                            description =
                                    "Whether its holders are asked where they are when they sign in; unchanged when absent.")
                    @Nullable
                    Boolean requiresPlace) {
        SaveRole of(String code) {
            return new SaveRole(code, name, permissions, includes == null ? Set.of() : includes, gives, requiresPlace);
        }
    }

    /** What a change would do to somebody. */
    @Schema(name = "Affected")
    public record Affected(
            UUID user,
            String name,
            Set<String> gained,
            Set<String> lost,
            @Schema(description = "Duties that must stay apart and would newly meet.") List<String> conflicts) {
        static Affected of(RoleEditing.Affected person) {
            return new Affected(
                    person.user().value(), person.name(), person.gained(), person.lost(), person.conflicts());
        }
    }

    @GET
    @Operation(operationId = "listRoles", summary = "The organisation's roles with their permissions")
    public List<RoleRow> all() {
        return grants.roles();
    }

    @GET
    @Path("permissions")
    @Operation(operationId = "listPermissions", summary = "Everything that can be allowed")
    public List<PermissionRow> permissions() {
        return grants.permissions();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveRole", summary = "Change a role, or make a new one; it counts with the next call")
    @APIResponse(responseCode = "204", description = "Saved.")
    public void save(@PathParam("code") String code, RoleContent content) {
        editing.save(content.of(code));
    }

    @POST
    @Path("{code}/simulation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "simulateRole", summary = "What saving the role would do, to whom; nothing is written")
    public List<Affected> simulate(@PathParam("code") String code, RoleContent content) {
        return editing.simulate(content.of(code)).stream().map(Affected::of).toList();
    }

    @DELETE
    @Path("{code}")
    @Operation(operationId = "retireRole", summary = "Take a role out of use that nobody holds")
    @APIResponse(responseCode = "204", description = "Retired.")
    public void retire(@PathParam("code") String code) {
        editing.retire(code);
    }
}
