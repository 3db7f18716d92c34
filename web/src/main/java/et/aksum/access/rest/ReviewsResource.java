package et.aksum.access.rest;

import et.aksum.access.Emergency;
import et.aksum.access.Emergency.BreakGlass;
import et.aksum.access.Emergency.EmergencyRow;
import et.aksum.access.Recertification;
import et.aksum.access.Recertification.CampaignRow;
import et.aksum.access.Recertification.ItemRow;
import et.aksum.access.Recertification.OpenCampaign;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rounds in which every grant is confirmed, and roles taken in an emergency. */
@Path("access")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class ReviewsResource {
    @Inject
    Recertification rounds;

    @Inject
    Emergency emergency;

    /** A round. */
    @Schema(name = "NewRecertification")
    public record NewRound(
            @Schema(examples = "Autumn 2026", required = true) String name,
            @Schema(description = "How long people have, 1 to 90.", examples = "14", required = true) int days) {}

    /** Whether a grant is still needed. */
    @Schema(name = "GrantConfirmation")
    public record Confirmation(@Schema(required = true) boolean needed) {}

    /** A role taken in an emergency. */
    @Schema(name = "NewEmergency")
    public record NewEmergency(
            @Schema(examples = "management-supervisor", required = true) String role,
            @Schema(description = "1 to 240.", examples = "30", required = true) int minutes,
            @Schema(description = "10 to 500 characters.", required = true) String reason) {}

    /** The emergency. */
    @Schema(name = "EmergencyDeclared")
    public record Declared(UUID id) {}

    @GET
    @Path("recertifications")
    @Operation(operationId = "listRecertifications", summary = "Rounds of confirmation, the newest first")
    public List<CampaignRow> rounds() {
        return rounds.campaigns();
    }

    @POST
    @Path("recertifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openRecertification", summary = "Open a round over every grant")
    public Declared open(NewRound wanted) {
        return new Declared(rounds.open(new OpenCampaign(wanted.name(), wanted.days())));
    }

    @GET
    @Path("recertifications/items")
    @Operation(operationId = "listGrantsToConfirm", summary = "The grants of the round that runs")
    public List<ItemRow> items() {
        return rounds.items();
    }

    @POST
    @Path("recertifications/items/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmGrant", summary = "Say whether a grant is still needed; if not, it ends at once")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void decide(@PathParam("id") UUID id, Confirmation confirmation) {
        rounds.decide(id, confirmation.needed());
    }

    @GET
    @Path("emergencies")
    @Operation(operationId = "listEmergencies", summary = "Roles taken in an emergency, the newest first")
    public List<EmergencyRow> emergencies() {
        return emergency.all();
    }

    @POST
    @Path("emergencies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "breakGlass",
            summary = "Take a role in an emergency, for minutes; every administrator is told")
    public Declared breakGlass(NewEmergency wanted) {
        return new Declared(emergency.breakGlass(new BreakGlass(wanted.role(), wanted.minutes(), wanted.reason())));
    }

    @DELETE
    @Path("emergencies/{id}")
    @Operation(operationId = "endEmergency", summary = "End one's own emergency before its time")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void end(@PathParam("id") UUID id) {
        emergency.end(id);
    }
}
