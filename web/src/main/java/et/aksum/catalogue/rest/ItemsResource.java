package et.aksum.catalogue.rest;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemQueries;
import et.aksum.catalogue.ItemRegister;
import et.aksum.catalogue.ItemRegister.AddItem;
import et.aksum.catalogue.ItemRegister.ReviseItem;
import et.aksum.catalogue.ItemRow;
import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.Versioned;
import et.aksum.shared.NamedPlace;
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
import jakarta.ws.rs.QueryParam;
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

/** What the organisation deals in. */
@Path("catalogue/items")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ItemsResource {
    private static final Paging<ItemRow, NamedPlace> BY_NAME = Paging.byName("items", ItemRow::name, ItemRow::id);

    @Inject
    ItemQueries items;

    @Inject
    ItemRegister register;

    @Context
    UriInfo uri;

    /** A page of items, by name. */
    @Schema(name = "ItemPage")
    public record ItemPage(
            List<ItemRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    /** A new item. */
    @Schema(name = "NewItem")
    public record NewItem(
            @Schema(
                            description = "1 to 40 characters; never changed afterwards.",
                            examples = "HIV-12T",
                            required = true)
                    String code,
            @Schema(required = true) ItemDescription description) {}

    @GET
    @Operation(operationId = "listItems", summary = "Items in use, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = ItemPage.class)))
    public Response list(
            @Parameter(description = "Contained in code or name, any case.") @QueryParam("text") @Nullable String text,
            @BeanParam PageQuery page) {
        return page.answer(BY_NAME, (last, most) -> items.after(text, last, most), ItemPage::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getItem", summary = "One item, retired ones too")
    @APIResponse(
            responseCode = "200",
            description = "The item; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = ItemRow.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ItemRow item = items.get(new ItemId(id));
        return Versioned.ok(item, item.version(), ifNoneMatch);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addItem", summary = "Add an item")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The new item.",
            content = @Content(schema = @Schema(implementation = ItemRow.class)))
    public Response add(NewItem wanted) {
        ItemId id = register.add(new AddItem(wanted.code(), wanted.description()));
        ItemRow item = items.get(id);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(id.value().toString()).build(), item, item.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseItem", summary = "Replace an item's description")
    @APIResponse(
            responseCode = "200",
            description = "The item as it is now.",
            content = @Content(schema = @Schema(implementation = ItemRow.class)))
    public Response revise(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, ItemDescription description) {
        ItemId item = new ItemId(id);
        register.revise(new ReviseItem(item, expected(ifMatch, item), description));
        ItemRow now = items.get(item);
        return Versioned.ok(now, now.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "retireItem", summary = "Take an item out of use; orders that name it keep it")
    @APIResponse(responseCode = "204", description = "Retired.")
    public void retire(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        ItemId item = new ItemId(id);
        register.retire(item, expected(ifMatch, item));
    }

    private long expected(IfMatch ifMatch, ItemId item) {
        return ifMatch.version(() -> items.get(item).version());
    }
}
