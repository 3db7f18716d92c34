package et.aksum.workforce.rest;

import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.Versioned;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.UnitId;
import et.aksum.workforce.UnitRegister;
import et.aksum.workforce.UnitRegister.AddUnit;
import et.aksum.workforce.UnitRegister.ReviseUnit;
import et.aksum.workforce.UnitRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of departments, branches and teams. */
@Path("units")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
public class UnitsResource {
    @Inject
    EmployeeQueries employees;

    @Inject
    UnitRegister units;

    @Context
    UriInfo uri;

    /** A new unit. */
    @Schema(name = "NewUnit")
    public record NewUnit(
            @Schema(description = "1 to 20 letters, digits, dots, hyphens; never changed.", required = true)
                    String code,
            @Schema(examples = "Imports", required = true) String name,
            @Schema(description = "The unit it is part of; null at the top.") @Nullable UUID parentId) {}

    /** A unit's name and place. */
    @Schema(name = "UnitDetails")
    public record UnitBody(
            @Schema(examples = "Imports", required = true) String name,
            @Schema(description = "The unit it is part of; null at the top.") @Nullable UUID parentId) {}

    @GET
    @Operation(operationId = "listUnits", summary = "Every unit, each below its parent")
    public List<UnitRow> all() {
        return employees.units();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnit", summary = "One unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = UnitRow.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        UnitRow unit = employees.unit(new UnitId(id));
        return Versioned.ok(unit, unit.version(), ifNoneMatch);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addUnit", summary = "Add a unit")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The new unit.",
            content = @Content(schema = @Schema(implementation = UnitRow.class)))
    public Response add(NewUnit wanted) {
        UnitId id = units.add(new AddUnit(wanted.code(), wanted.name(), unit(wanted.parentId())));
        UnitRow row = employees.unit(id);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(id.value().toString()).build(), row, row.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseUnit", summary = "Give a unit another name or place")
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now.",
            content = @Content(schema = @Schema(implementation = UnitRow.class)))
    public Response revise(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, UnitBody body) {
        UnitId unit = new UnitId(id);
        units.revise(new ReviseUnit(unit, expected(ifMatch, unit), body.name(), unit(body.parentId())));
        UnitRow now = employees.unit(unit);
        return Versioned.ok(now, now.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "closeUnit", summary = "Close a unit nobody works in; records that name it keep it")
    @APIResponse(responseCode = "204", description = "Closed.")
    public void close(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        UnitId unit = new UnitId(id);
        units.close(unit, expected(ifMatch, unit));
    }

    private long expected(IfMatch ifMatch, UnitId unit) {
        return ifMatch.version(() -> employees.unit(unit).version());
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
