package et.aksum.identity.rest;

import et.aksum.access.GrantQueries;
import et.aksum.access.GrantQueries.RoleRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles there are. */
@Path("roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class RolesResource {
    @Inject
    GrantQueries grants;

    @GET
    @RolesAllowed("caller")
    @Operation(operationId = "listRoles", summary = "The organisation's roles with their permissions")
    public List<RoleRow> all() {
        return grants.roles();
    }
}
