package et.aksum.procurement.rest;

import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.Versioned;
import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderDrafting;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.PurchaseOrderQueries;
import et.aksum.procurement.PurchaseOrderRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All orders: list and draft. */
@Path("procurement/orders")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purchase orders")
public class PurchaseOrdersResource {
    /** The ids carry the time of their making. */
    private static final Paging<PurchaseOrderRow, UUID> NEWEST_FIRST = Paging.byId("orders", PurchaseOrderRow::id);

    @Inject
    PurchaseOrderQueries orders;

    @Inject
    PurchaseOrderDrafting drafting;

    @Context
    UriInfo uri;

    /** A page of orders, newest first. */
    @Schema(name = "OrderPage")
    public record OrderPage(
            List<PurchaseOrderRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "Orders, newest first",
            description = "Filters are combined. `next` keeps them.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", description = "`<…>; rel=\"next\"` unless it is the last page."),
            content = @Content(schema = @Schema(implementation = OrderPage.class)))
    public Response list(@BeanParam OrderQuery query, @BeanParam PageQuery page) {
        OrderFilter filter = query.filter();
        return page.answer(
                NEWEST_FIRST,
                (last, most) -> orders.after(filter, last == null ? null : new PurchaseOrderId(last), most),
                OrderPage::new);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftOrder",
            summary = "Draft an order",
            description = "It gets the year's next number and is a draft until it is submitted.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The draft; its version is the `ETag`.",
            headers = {
                @Header(name = "Location", description = "Where the order is found."),
                @Header(name = "ETag", description = "Its version, for `If-Match`."),
                @Header(name = "Idempotency-Replayed", description = "`true` when this repeats an earlier answer.")
            },
            content = @Content(schema = @Schema(implementation = PurchaseOrderDetails.class)))
    public Response draft(DraftBody content) {
        PurchaseOrderId id = drafting.draft(content.toDraft());
        PurchaseOrderDetails order = orders.details(id);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(id.value().toString()).build(),
                order,
                order.order().version());
    }
}
