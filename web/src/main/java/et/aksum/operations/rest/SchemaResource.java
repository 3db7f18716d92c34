package et.aksum.operations.rest;

import et.aksum.operations.DriftReports;
import et.aksum.operations.DriftReports.DriftView;
import et.aksum.operations.SchemaQueries;
import et.aksum.operations.SchemaView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which schema revision the database has, and whether it is still what that revision made, for operators. */
@Path("schema")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class SchemaResource {
    @Inject
    SchemaQueries schema;

    @Inject
    DriftReports drift;

    @GET
    @Operation(
            operationId = "schemaRevision",
            summary = "Where the database stands beside this build",
            description = "`state` is UP_TO_DATE, BEHIND, NEVER_MIGRATED, AHEAD or UNKNOWN.")
    public SchemaView revision() {
        return schema.status();
    }

    @GET
    @Path("drift")
    @Operation(
            operationId = "schemaDrift",
            summary = "In what the database differs from the schema's history and from the entities",
            description = "What this server found when it looked last; `takenAt` is null when it has not looked yet."
                    + " Each difference proposes the statements that mend it.")
    public DriftView drift() {
        return drift.last();
    }

    @POST
    @Path("drift")
    @Operation(
            operationId = "lookForSchemaDrift",
            summary = "Look for drift now",
            description = "Changes nothing; repeating it only looks again.")
    public DriftView lookForDrift() {
        return drift.look();
    }
}
