package et.aksum.operations.rest;

import et.aksum.operations.SchemaQueries;
import et.aksum.operations.SchemaView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which schema revision the database has, for operators. */
@Path("schema")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class SchemaResource {
    @Inject
    SchemaQueries schema;

    @GET
    @Operation(
            operationId = "schemaRevision",
            summary = "Where the database stands beside this build",
            description = "`state` is UP_TO_DATE, BEHIND, NEVER_MIGRATED, AHEAD or UNKNOWN.")
    public SchemaView revision() {
        return schema.status();
    }
}
