package et.aksum.procurement.rest;

import et.aksum.identity.StepUp;
import et.aksum.platform.rest.GeoStampBody;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.Versioned;
import et.aksum.procurement.PurchaseOrderApproval;
import et.aksum.procurement.PurchaseOrderApproval.DecidePurchaseOrder;
import et.aksum.procurement.PurchaseOrderApproval.Decision;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderDrafting.CancelPurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.RevisePurchaseOrder;
import et.aksum.procurement.PurchaseOrderDrafting.SubmitPurchaseOrder;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One order: read, revise, submit, decide, cancel. */
@Path("procurement/orders/{id}")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purchase orders")
public class PurchaseOrderResource {
    @Inject
    PurchaseOrderQueries orders;

    @Inject
    PurchaseOrderDrafting drafting;

    @Inject
    PurchaseOrderApproval approval;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** A decision, where it is taken, and the second factor if it is not fresh. */
    @Schema(name = "OrderDecision")
    public record DecisionBody(
            @Schema(required = true) Decision decision,
            @Schema(description = "Compulsory to reject, up to 500 characters.") @Nullable String reason,
            @Schema(required = true) GeoStampBody geoStamp,
            @Schema(
                            description = "Current TOTP code; not needed within five minutes of a step-up.",
                            examples = "123456")
                    @Nullable
                    String totpCode) {}

    /** Why an order is given up. */
    @Schema(name = "OrderCancellation")
    public record CancellationBody(
            @Schema(description = "Up to 500 characters.", examples = "Supplier cannot deliver", required = true)
                    String reason) {}

    @GET
    @Operation(operationId = "getOrder", summary = "An order with lines, shipments, milestones and decisions")
    @APIResponse(
            responseCode = "200",
            description = "The order; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response get(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        PurchaseOrderDetails order = orders.details(order());
        return Versioned.ok(order, order.order().version(), ifNoneMatch);
    }

    @GET
    @Path("timeline")
    @Operation(operationId = "orderTimeline", summary = "What happened to the order: who, when, where; oldest first")
    public List<TimelineEntry> timeline() {
        return orders.timeline(order());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseOrder", summary = "Replace everything in a draft")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is now, with its new `ETag`.",
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response revise(@BeanParam IfMatch ifMatch, DraftBody content) {
        return changed(
                ifMatch, version -> drafting.revise(new RevisePurchaseOrder(order(), version, content.toDraft())));
    }

    @POST
    @Path("submission")
    @Operation(operationId = "submitOrder", summary = "Hand a draft in for decision")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is now, with its new `ETag`.",
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response submit(@BeanParam IfMatch ifMatch) {
        return changed(ifMatch, version -> drafting.submit(new SubmitPurchaseOrder(order(), version)));
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideOrder",
            summary = "Approve or reject a submitted order",
            description = "Within one's own limit in the order's currency, never one's own order, with a second factor"
                    + " not older than five minutes: send `totpCode`, or call `POST /step-up` before.")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is now, with its new `ETag`.",
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response decide(@BeanParam IfMatch ifMatch, DecisionBody body) {
        return changed(ifMatch, version -> {
            // Made first: a place that cannot be must not cost the code.
            var command = new DecidePurchaseOrder(
                    order(),
                    version,
                    body.decision(),
                    body.reason(),
                    body.geoStamp().receivedAt(OffsetDateTime.now(clock)));
            if (body.totpCode() != null) {
                TenantContext.bind(stepUp.confirm(body.totpCode()));
            }
            approval.decide(command);
        });
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelOrder", summary = "Give an order up")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is now, with its new `ETag`.",
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response cancel(@BeanParam IfMatch ifMatch, CancellationBody body) {
        return changed(ifMatch, version -> drafting.cancel(new CancelPurchaseOrder(order(), version, body.reason())));
    }

    private PurchaseOrderId order() {
        return new PurchaseOrderId(id);
    }

    /** Changes the version the caller saw, and answers with the order as it is then. */
    private Response changed(IfMatch ifMatch, LongConsumer change) {
        change.accept(ifMatch.version(() -> orders.details(order()).order().version()));
        PurchaseOrderDetails order = orders.details(order());
        return Versioned.ok(order, order.order().version());
    }
}
