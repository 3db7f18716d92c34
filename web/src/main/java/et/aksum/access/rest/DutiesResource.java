package et.aksum.access.rest;

import et.aksum.access.DutyFindings;
import et.aksum.access.DutyFindings.Finding;
import et.aksum.access.DutyFindings.PairRow;
import et.aksum.access.RoleEditing;
import et.aksum.access.RoleEditing.SavePair;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Duties that must stay apart, and who has both sides. */
@Path("access/duties")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class DutiesResource {
    @Inject
    DutyFindings findings;

    @Inject
    RoleEditing editing;

    /** Two duties. */
    @Schema(name = "DutyPair")
    public record Pair(
            @Schema(description = "ROLE, PERMISSION or ACT.", examples = "PERMISSION", required = true) String kind,
            @Schema(examples = "procurement.order.draft", required = true) String one,
            @Schema(examples = "procurement.order.approve", required = true) String other,
            @Schema(required = true) String reason) {}

    @GET
    @Path("pairs")
    @Operation(operationId = "listDutyPairs", summary = "Duties that must stay apart")
    public List<PairRow> pairs() {
        return findings.pairs();
    }

    @GET
    @Path("findings")
    @Operation(operationId = "listDutyFindings", summary = "Who has both sides of a pair, and by which roles")
    public List<Finding> all() {
        return findings.all();
    }

    @PUT
    @Path("pairs/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDutyPair", summary = "Add a pair or replace it")
    @APIResponse(responseCode = "204", description = "Saved.")
    public void save(@PathParam("code") String code, Pair pair) {
        editing.savePair(new SavePair(code, pair.kind(), pair.one(), pair.other(), pair.reason()));
    }

    @DELETE
    @Path("pairs/{code}")
    @Operation(operationId = "removeDutyPair", summary = "Give a pair up")
    @APIResponse(responseCode = "204", description = "Given up.")
    public void remove(@PathParam("code") String code) {
        editing.removePair(code);
    }
}
