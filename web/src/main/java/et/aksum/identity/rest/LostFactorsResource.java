package et.aksum.identity.rest;

import et.aksum.identity.LostFactor;
import et.aksum.identity.LostFactor.Decision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** People who lost every second factor and wait for somebody who recognises them. */
@Path("lost-factors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class LostFactorsResource {
    @Inject
    LostFactor lostFactor;

    /** Whether it is the person, and how that was found out. */
    @Schema(name = "LostFactorDecision")
    public record LostFactorDecision(
            @Schema(required = true) boolean confirmed,
            @Schema(
                            description = "At least ten characters; it stands in the audit trail.",
                            examples = "Came to my desk with his passport.",
                            required = true)
                    String reason) {}

    @GET
    @RolesAllowed("caller")
    @Operation(operationId = "listLostFactors", summary = "Open requests for a new second factor, oldest first")
    public List<LostFactor.LostFactorRow> open() {
        return lostFactor.open();
    }

    @POST
    @Path("{id}/decisions")
    @RolesAllowed("caller")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideLostFactor",
            summary = "Confirm or refuse another person's request",
            description = "Needs a fresh second factor. After a confirmation 24 hours must pass.")
    @APIResponse(responseCode = "204", description = "It is decided.")
    public void decide(@PathParam("id") UUID id, LostFactorDecision decision) {
        lostFactor.decide(new Decision(id, decision.confirmed(), decision.reason()));
    }
}
