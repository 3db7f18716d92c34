package et.aksum.procurement.rest;

import et.aksum.platform.rest.GeoStampBody;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.procurement.MilestoneTracking;
import et.aksum.procurement.MilestoneTracking.CompleteMilestone;
import et.aksum.procurement.MilestoneTracking.CorrectMilestone;
import et.aksum.procurement.MilestoneTracking.PlanMilestone;
import et.aksum.procurement.PurchaseOrderDetails.Milestone;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come. Entries are only ever added, so no {@code If-Match} is asked for; completing a step twice is
 * refused.
 */
@Path("procurement/orders/{id}/milestones")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purchase orders")
public class MilestonesResource {
    @Inject
    MilestoneTracking tracking;

    @Inject
    PurchaseOrderQueries orders;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** A step was done. */
    @Schema(name = "MilestoneCompletion")
    public record CompletionBody(
            @Schema(required = true) GeoStampBody geoStamp,
            @Schema(description = "The day it was done; not in the future.", required = true) LocalDate actualOn,
            @Schema(description = "Only for steps that each shipment has of its own.") @Nullable UUID shipmentId,
            @Nullable String note) {}

    /** The recorded day was wrong. */
    @Schema(name = "MilestoneCorrection")
    public record CorrectionBody(
            @Schema(required = true) GeoStampBody geoStamp,
            @Schema(description = "The right day.", required = true) LocalDate actualOn,
            @Nullable UUID shipmentId,
            @Schema(description = "Why it was wrong.", required = true) String reason) {}

    /** When a step is expected. */
    @Schema(name = "MilestonePlan")
    public record PlanBody(
            @Schema(description = "Absent or null takes the plan away.") @Nullable LocalDate plannedOn,
            @Nullable UUID shipmentId) {}

    @GET
    @Operation(operationId = "listMilestones", summary = "The order's steps, planned and done")
    public List<Milestone> list() {
        return milestones();
    }

    @POST
    @HonoursIdempotencyKey
    @Path("{code}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(ref = IdempotencyKey.HEADER)
    @Operation(
            operationId = "completeMilestone",
            summary = "Record that a step was done, with the place",
            description = "Steps are completed in their order; `next` marks those that can be completed now.")
    public List<Milestone> complete(@PathParam("code") String code, CompletionBody done) {
        tracking.complete(new CompleteMilestone(
                order(),
                code,
                done.shipmentId(),
                done.actualOn(),
                done.geoStamp().receivedAt(OffsetDateTime.now(clock)),
                done.note()));
        return milestones();
    }

    @POST
    @HonoursIdempotencyKey
    @Path("{code}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(ref = IdempotencyKey.HEADER)
    @Operation(
            operationId = "correctMilestone",
            summary = "Correct the day of a completed step",
            description = "Adds a correction; what was recorded before stays in the timeline.")
    public List<Milestone> correct(@PathParam("code") String code, CorrectionBody correction) {
        tracking.correct(new CorrectMilestone(
                order(),
                code,
                correction.shipmentId(),
                correction.actualOn(),
                correction.geoStamp().receivedAt(OffsetDateTime.now(clock)),
                correction.reason()));
        return milestones();
    }

    @PUT
    @Path("{code}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planMilestone", summary = "Say when a step is expected")
    public List<Milestone> plan(@PathParam("code") String code, PlanBody plan) {
        tracking.plan(new PlanMilestone(order(), code, plan.shipmentId(), plan.plannedOn()));
        return milestones();
    }

    private PurchaseOrderId order() {
        return new PurchaseOrderId(id);
    }

    private List<Milestone> milestones() {
        return orders.details(order()).milestones();
    }
}
