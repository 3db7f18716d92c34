package et.aksum.procurement.rest;

import et.aksum.platform.rest.HonoursIdempotencyKey;
import et.aksum.platform.rest.IdempotencyKey;
import et.aksum.platform.rest.IfMatch;
import et.aksum.platform.rest.PageQuery;
import et.aksum.platform.rest.Paging;
import et.aksum.platform.rest.Versioned;
import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierQueries;
import et.aksum.procurement.SupplierQueries.SupplierRow;
import et.aksum.procurement.SupplierRegister;
import et.aksum.procurement.SupplierRegister.RegisterSupplier;
import et.aksum.procurement.SupplierRegister.ReviseSupplier;
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

/** Whom the organisation buys from. */
@Path("procurement/suppliers")
@RequestScoped
@RolesAllowed("caller")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
public class SuppliersResource {
    private static final Paging<SupplierRow, NamedPlace> BY_NAME =
            Paging.byName("suppliers", SupplierRow::name, SupplierRow::id);

    @Inject
    SupplierQueries suppliers;

    @Inject
    SupplierRegister register;

    @Context
    UriInfo uri;

    /** A page of suppliers, by name. */
    @Schema(name = "SupplierPage")
    public record SupplierPage(
            List<SupplierRow> items,
            @Schema(description = "Address of the next page; null on the last.") @Nullable String next) {}

    /** A new supplier. */
    @Schema(name = "NewSupplier")
    public record NewSupplier(
            @Schema(description = "1 to 40 characters; the next SUP number when absent.", examples = "SUP-00017")
                    @Nullable
                    String code,
            @Schema(examples = "Trinity Biotech, Plc", required = true) String name,
            @Schema(description = "Ethiopian taxpayer number, ten digits.", examples = "0012345678") @Nullable
                    String tin,
            @Schema(description = "ISO 3166-1 alpha-2.", examples = "IE") @Nullable String country) {}

    /** What may change of a supplier. */
    @Schema(name = "RevisedSupplier")
    public record RevisedSupplier(
            @Schema(examples = "Trinity Biotech, Plc", required = true) String name,
            @Schema(description = "Ethiopian taxpayer number, ten digits.", examples = "0012345678") @Nullable
                    String tin,
            @Schema(description = "ISO 3166-1 alpha-2.", examples = "IE") @Nullable String country) {}

    @GET
    @Operation(operationId = "listSuppliers", summary = "Suppliers in use, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = SupplierPage.class)))
    public Response list(
            @Parameter(description = "Contained in code, name or TIN, any case.") @QueryParam("text") @Nullable
                    String text,
            @BeanParam PageQuery page) {
        return page.answer(BY_NAME, (last, most) -> suppliers.after(text, last, most), SupplierPage::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupplier", summary = "One supplier, retired ones too")
    @APIResponse(
            responseCode = "200",
            description = "The supplier; its version is the `ETag`.",
            content = @Content(schema = @Schema(implementation = SupplierRow.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SupplierRow supplier = suppliers.get(new SupplierId(id));
        return Versioned.ok(supplier, supplier.version(), ifNoneMatch);
    }

    @POST
    @HonoursIdempotencyKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerSupplier", summary = "Register a supplier")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "The new supplier.",
            content = @Content(schema = @Schema(implementation = SupplierRow.class)))
    public Response add(NewSupplier wanted) {
        SupplierId id =
                register.register(new RegisterSupplier(wanted.code(), wanted.name(), wanted.tin(), wanted.country()));
        SupplierRow supplier = suppliers.get(id);
        return Versioned.created(
                uri.getAbsolutePathBuilder().path(id.value().toString()).build(), supplier, supplier.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviseSupplier", summary = "Change name, TIN and country of a supplier")
    @APIResponse(
            responseCode = "200",
            description = "The supplier as it is now.",
            content = @Content(schema = @Schema(implementation = SupplierRow.class)))
    public Response revise(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, RevisedSupplier revised) {
        SupplierId supplier = new SupplierId(id);
        register.revise(new ReviseSupplier(
                supplier, expected(ifMatch, supplier), revised.name(), revised.tin(), revised.country()));
        SupplierRow now = suppliers.get(supplier);
        return Versioned.ok(now, now.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "retireSupplier", summary = "Take a supplier out of use; its orders keep it")
    @APIResponse(responseCode = "204", description = "Retired.")
    public void retire(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        SupplierId supplier = new SupplierId(id);
        register.retire(supplier, expected(ifMatch, supplier));
    }

    private long expected(IfMatch ifMatch, SupplierId supplier) {
        return ifMatch.version(() -> suppliers.get(supplier).version());
    }
}
